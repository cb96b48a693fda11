package city.lianbo.simulator;

import java.util.regex.Pattern;

/// What goes wrong with a call. Says by its name whether the call is carried out nevertheless.
public sealed interface Fault {

    Pattern ERROR = Pattern.compile("(error|errorAfter):(-?\\d{1,6})");

    /// Waits before carrying it out.
    record Delay() implements Fault {}

    /// A code instead of carrying it out.
    record Code(int code) implements Fault {}

    /// Carried out, and yet a code is answered.
    record CodeAfter(int code) implements Fault {}

    /// Not carried out; the connection ends without an answer.
    record ResetBefore() implements Fault {}

    /// Carried out; the connection ends without an answer.
    record ResetAfter() implements Fault {}

    /// Carried out; the answer is withheld.
    record TimeoutAfter() implements Fault {}

    /// Not carried out; a gateway's HTML page.
    record Http502() implements Fault {}

    /// Carried out; a gateway's HTML page.
    record Http502After() implements Fault {}

    /// Carried out; 200 without a body.
    record EmptyBody() implements Fault {}

    /// Carried out; the JSON breaks off in the middle.
    record TruncatedBody() implements Fault {}

    /// Carried out; the right JSON as `text/plain`.
    record TextPlain() implements Fault {}

    /// @throws IllegalArgumentException where no fault has this name
    static Fault named(String name) {
        var error = ERROR.matcher(name);
        if (error.matches()) {
            int code = Integer.parseInt(error.group(2));
            return error.group(1).equals("error") ? new Code(code) : new CodeAfter(code);
        }
        return switch (name) {
            case "delay" -> new Delay();
            case "resetBefore" -> new ResetBefore();
            case "resetAfter" -> new ResetAfter();
            case "timeoutAfter" -> new TimeoutAfter();
            case "http502" -> new Http502();
            case "http502After" -> new Http502After();
            case "emptyBody" -> new EmptyBody();
            case "truncatedBody" -> new TruncatedBody();
            case "textPlain" -> new TextPlain();
            default ->
                    throw new IllegalArgumentException(
                            "No fault is called \""
                                    + name
                                    + "\". There are: delay, error:<code>, errorAfter:<code>,"
                                    + " resetBefore, resetAfter, timeoutAfter, http502,"
                                    + " http502After, emptyBody, truncatedBody, textPlain");
        };
    }
}
