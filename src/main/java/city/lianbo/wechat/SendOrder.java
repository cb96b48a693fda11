package city.lianbo.wechat;

import java.util.regex.Pattern;

/// One mass send: which draft, to whom, under which key.
///
/// @param clientMsgId WeChat's key against repeating, remembered 24 h: 1 to 32 characters of
///     `[0-9A-Za-z_-]`
/// @param ignoreReprint go out as a reprint where WeChat finds the text to be another's original
public record SendOrder(
        String clientMsgId, MediaId draft, Audience audience, boolean ignoreReprint) {

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    public SendOrder {
        if (!KEY.matcher(clientMsgId).matches()) {
            throw new IllegalArgumentException("clientmsgid: 1 to 32 of [0-9A-Za-z_-]");
        }
    }
}
