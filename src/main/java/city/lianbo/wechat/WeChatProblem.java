package city.lianbo.wechat;

/// A refusal as WeChat put it.
///
/// @param code WeChat's `errcode`
/// @param text WeChat's `errmsg`, as it came; never matched on
public record WeChatProblem(int code, String text) {

    public WeChatCode meaning() {
        return WeChatCode.of(code);
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
