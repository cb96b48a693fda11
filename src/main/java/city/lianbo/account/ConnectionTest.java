package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Knocks at WeChat as one account: first for a token, which tries AppID, secret and address, then
/// for the number of followers, which tries the account's rights.
@Component
class ConnectionTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    /// WeChat names the refused address only inside its text, for people to read.
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F]*(?::[0-9a-fA-F]*){2,7}");

    private final WeChat weChat;

    ConnectionTest(WeChat weChat) {
        this.weChat = weChat;
    }

    ConnectionReport run(AccountId account) {
        return switch (weChat.freshenToken(account, SOON)) {
            case Answer.Got<?>(_) -> countFollowers(account);
            case Answer.Refused<?>(var problem) -> explain(problem);
            case Answer.NotSent<?>(var cause) -> new ConnectionReport.Unreachable(cause);
            case Answer.NoAnswer<?>(var cause) -> new ConnectionReport.Unreachable(cause);
        };
    }

    private ConnectionReport countFollowers(AccountId account) {
        return switch (weChat.countFollowers(account)) {
            case Answer.Got<Long>(var followers) -> new ConnectionReport.Works(followers);
            case Answer.Refused<Long>(var problem) -> explain(problem);
            case Answer.NotSent<Long>(var cause) -> new ConnectionReport.Unreachable(cause);
            case Answer.NoAnswer<Long>(var cause) -> new ConnectionReport.Unreachable(cause);
        };
    }

    static ConnectionReport explain(WeChatProblem problem) {
        return switch (problem.code()) {
            case 40001, 40125 -> new ConnectionReport.WrongSecret();
            case 40013 -> new ConnectionReport.WrongAppId();
            case 40164 -> new ConnectionReport.AddressNotListed(addressIn(problem.text()));
            case 40243 -> new ConnectionReport.SecretFrozen();
            case 48001, 48008 -> new ConnectionReport.NotVerified();
            case 50004 -> new ConnectionReport.TokenForbidden();
            case 50007 -> new ConnectionReport.AccountFrozen();
            case 89501, 89502, 89503, 89504, 89505, 89506, 89507 ->
                    new ConnectionReport.AwaitsAdministrator(problem);
            default -> new ConnectionReport.Refused(problem);
        };
    }

    private static String addressIn(String text) {
        var found = ADDRESS.matcher(text);
        return found.find() ? found.group() : "";
    }
}
