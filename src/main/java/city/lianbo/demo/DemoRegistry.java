package city.lianbo.demo;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Registers the demo city's accounts, ready to send, each with what it is for.
@Component
@Profile("demo")
class DemoRegistry {

    private final Accounts accounts;
    private final DemoShaping shaping;

    DemoRegistry(Accounts accounts, DemoShaping shaping) {
        this.accounts = accounts;
        this.shaping = shaping;
    }

    void open(Map<String, DepartmentId> units, Actor administrator) {
        Acting.as(
                administrator,
                () -> {
                    Linjiang.ACCOUNTS.forEach(account -> open(account, unit(units, account)));
                    shaping.shape();
                });
    }

    private static DepartmentId unit(Map<String, DepartmentId> units, DemoAccount account) {
        return Objects.requireNonNull(units.get(account.unit()), account.unit());
    }

    private void open(DemoAccount account, DepartmentId unit) {
        var id =
                accounts.register(
                        new AccountDetails(
                                account.name(),
                                account.appId(),
                                account.kind(),
                                unit,
                                true,
                                false,
                                new Contact("新媒体值班", "0771-555" + number(account)),
                                account.name(),
                                ""));
        accounts.replaceSecret(id, account.secret());
        accounts.move(id, AccountState.ACTIVE);
    }

    /// 555 numbers belong to nobody.
    private static String number(DemoAccount account) {
        return String.valueOf(1_000 + Linjiang.ACCOUNTS.indexOf(account));
    }
}
