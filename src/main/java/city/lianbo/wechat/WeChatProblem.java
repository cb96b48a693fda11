package city.lianbo.wechat;

import java.util.Optional;
import java.util.regex.Pattern;

/// A refusal as WeChat put it.
///
/// @param code WeChat's `errcode`
/// @param text WeChat's `errmsg`, as it came; never matched on
public record WeChatProblem(int code, String text) {

    private static final Pattern ADDRESS = Pattern.compile("invalid ip ([0-9a-fA-F.:]+)");

    public WeChatCode meaning() {
        return WeChatCode.of(code);
    }

    /// The address that WeChat saw and did not find on the account's list (40164), where the text
    /// tells it: the operator needs it to mend the list.
    public Optional<String> refusedAddress() {
        var address = ADDRESS.matcher(text);
        return code == WeChatCode.ADDRESS_NOT_LISTED.code() && address.find()
                ? Optional.of(address.group(1))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
