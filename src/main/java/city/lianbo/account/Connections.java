package city.lianbo.account;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tests connections without holding a transaction while WeChat thinks, and keeps what was learnt.
@Component
class Connections {

    private final AccountRepository rows;
    private final ConnectionTest test;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final InstantSource clock;

    Connections(
            AccountRepository rows,
            ConnectionTest test,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            InstantSource clock) {
        this.rows = rows;
        this.test = test;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    ConnectionReport test(AccountRow account) {
        var report =
                account.hasSecret() ? test.run(account.id()) : new ConnectionReport.SecretMissing();
        transaction.executeWithoutResult(_ -> keep(account, report));
        return report;
    }

    void refresh(AccountRow account) {
        if (account.hasSecret()) {
            keepFollowers(account, test.run(account.id()));
        }
    }

    private void keep(AccountRow account, ConnectionReport report) {
        keepFollowers(account, report);
        facts.publishEvent(new ConnectionTested(account.id(), report.getClass().getSimpleName()));
    }

    private void keepFollowers(AccountRow account, ConnectionReport report) {
        if (report instanceof ConnectionReport.Works(var followers)) {
            rows.tellFollowers(account.id().value(), followers, clock.instant());
        }
    }
}
