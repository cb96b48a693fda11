package city.lianbo.simulator.http;

/// The remote control was misused; the text says how. Never thrown to callers of WeChat's API.
final class BadRequest extends RuntimeException {

    private final int status;

    BadRequest(String text) {
        this(400, text);
    }

    BadRequest(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
