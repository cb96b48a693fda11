package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DeafWeChat;
import city.lianbo.wechat.Done;
import java.time.Duration;

/// A WeChat that answers the two calls of a connection test as it is told; an account registry
/// makes no other.
final class CheckedWeChat extends DeafWeChat {

    private final Answer<Done> token;
    private final Answer<Long> followers;

    CheckedWeChat(Answer<Done> token, Answer<Long> followers) {
        this.token = token;
        this.followers = followers;
    }

    @Override
    public Answer<Done> freshenToken(AccountId account, Duration remaining) {
        return token;
    }

    @Override
    public Answer<Long> countFollowers(AccountId account) {
        return followers;
    }
}
