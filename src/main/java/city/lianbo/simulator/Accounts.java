package city.lianbo.simulator;

import java.util.List;
import java.util.Optional;

/// The accounts that exist.
public final class Accounts {

    private final Store store;
    private final Shelf<Account> accounts;

    Accounts(Store store) {
        this.store = store;
        this.accounts = store.shelf("accounts", Account.class);
    }

    public Optional<Account> find(String appId) {
        return accounts.find(appId);
    }

    /// @throws WeChatRefusal 40013
    public Account get(String appId) {
        return find(appId).orElseThrow(() -> new WeChatRefusal(40013));
    }

    public List<Account> all() {
        return List.copyOf(accounts.all());
    }

    public void keep(Account account) {
        store.change(() -> accounts.put(account.appId(), account));
    }

    void clear() {
        accounts.clear();
    }
}
