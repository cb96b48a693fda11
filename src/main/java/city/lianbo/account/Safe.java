package city.lianbo.account;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Puts an account's secrets away, and takes out what may be shown.
@Component
class Safe {

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Safe(Secrets secrets) {
        this.secrets = secrets;
    }

    void keepSecret(Account account, String secret) {
        var text = secret.strip();
        if (!AppIds.isSecret(text)) {
            throw new AppSecretMalformed(account.name());
        }
        if (account.state() == AccountState.CLOSED) {
            throw new AccountNotActive(account.name());
        }
        account.keepSecret(text, secrets);
    }

    void renewCallback(Account account) {
        account.keepCallback(
                CallbackKeys.token(random), CallbackKeys.encodingAesKey(random), secrets);
    }

    CallbackSetup callback(Account account) {
        return new CallbackSetup(
                "/wechat/callback/" + account.id(),
                account.callbackToken(secrets).orElse(""),
                account.encodingAesKey(secrets).orElse(""));
    }
}
