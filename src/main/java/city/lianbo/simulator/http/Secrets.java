package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.WeChatRefusal;
import city.lianbo.simulator.World;

/// Checks app id and secret where no token is used.
final class Secrets {

    static final String GRANT = "client_credential";

    private Secrets() {}

    /// @throws WeChatRefusal 40002, 41002, 41004, 40013 or 40125
    static Account check(World world, String grantType, String appId, String secret) {
        if (!grantType.equals(GRANT)) {
            throw new WeChatRefusal(40002);
        }
        if (appId.isEmpty()) {
            throw new WeChatRefusal(41002);
        }
        if (secret.isEmpty()) {
            throw new WeChatRefusal(41004);
        }
        var account = world.accounts().get(appId);
        if (!account.secret().equals(secret)) {
            throw new WeChatRefusal(40125);
        }
        return account;
    }
}
