package city.lianbo.simulator;

import java.util.Map;

/// WeChat's "no": a code, its text, and for 45065 the number of the existing job.
public final class WeChatRefusal extends RuntimeException {

    private final int code;
    private final Map<String, Long> extra;

    public WeChatRefusal(int code) {
        this(code, ErrorTexts.of(code));
    }

    public WeChatRefusal(int code, String text) {
        this(code, text, Map.of());
    }

    WeChatRefusal(int code, String text, Map<String, Long> extra) {
        super(text, null, false, false);
        this.code = code;
        this.extra = Map.copyOf(extra);
    }

    public int code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public Map<String, Long> extra() {
        return extra;
    }
}
