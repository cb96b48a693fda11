package city.lianbo.demo;

import city.lianbo.account.Accounts;
import city.lianbo.identity.Departments;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Builds the demo city into an empty desk before the desk opens: all of it in one transaction or
/// nothing, and never again on data that exists.
@Component
@Profile("demo")
class DemoCity implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final Actor DESK = Actor.system("demo city");

    private final Departments departments;
    private final Accounts accounts;
    private final DemoPeople people;
    private final DemoRegistry registry;
    private final DemoArticles articles;
    private final TransactionTemplate transaction;
    private boolean built;

    DemoCity(
            Departments departments,
            Accounts accounts,
            DemoPeople people,
            DemoRegistry registry,
            DemoArticles articles,
            TransactionTemplate transaction) {
        this.departments = departments;
        this.accounts = accounts;
        this.people = people;
        this.registry = registry;
        this.articles = articles;
        this.transaction = transaction;
    }

    @Override
    public int getPhase() {
        return DemoSimulator.FIRST + 1;
    }

    @Override
    public void start() {
        if (departments.all().isEmpty() && accounts.all().isEmpty()) {
            transaction.executeWithoutResult(_ -> build());
            LOG.info("Built the demo city: {} accounts", accounts.all().size());
        }
        built = true;
    }

    private void build() {
        Acting.as(
                DESK,
                () -> {
                    var units = people.settle();
                    registry.open(units, people.administrator());
                    articles.write(people.coordinator());
                });
    }

    @Override
    public void stop() {
        built = false;
    }

    @Override
    public boolean isRunning() {
        return built;
    }
}
