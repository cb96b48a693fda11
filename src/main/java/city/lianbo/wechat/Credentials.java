package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.util.Optional;

/// Where the adapter gets an account's secrets from; `account` implements it.
public interface Credentials {

    /// Empty where the account is unknown, closed, or has no secret yet.
    Optional<Credential> of(AccountId account);

    /// @param appSecret never logged, never shown
    /// @param callbackToken 3 to 32 letters or digits; empty where callbacks are not set up
    /// @param encodingAesKey 43 characters for safe mode; empty in plain mode
    record Credential(String appId, String appSecret, String callbackToken, String encodingAesKey) {

        @Override
        public String toString() {
            return "Credential of " + appId;
        }
    }
}
