package city.lianbo.simulator;

import java.nio.file.Path;
import java.time.InstantSource;

/// Everything the simulator knows, on disk under one folder. Knows nothing of HTTP.
public final class World implements AutoCloseable {

    private final Store store;
    private final SimulatedClock clock;
    private final SettingsDesk settings;
    private final Accounts accounts;
    private final Counters counters;
    private final Quotas quotas;
    private final Tokens tokens;
    private final Pictures pictures;
    private final Materials materials;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Originals originals;
    private final MassSends massSends;
    private final MassSendJobs massSendJobs;
    private final Publications publications;
    private final Tags tags;
    private final Faults faults;
    private final Rids rids;
    private final MinuteRate minuteRate = new MinuteRate();
    private final Traffic traffic = new Traffic();
    private final Phone phone;

    private World(Path folder, InstantSource real) {
        store = new Store(folder);
        var numbers = new Numbers(store);
        clock = new SimulatedClock(real, store);
        settings = new SettingsDesk(store);
        accounts = new Accounts(store);
        counters = new Counters(store, clock);
        quotas = new Quotas(counters);
        tokens = new Tokens(store, clock, settings, counters);
        pictures = new Pictures(store, folder.resolve("pictures"));
        materials = new Materials(store, clock, pictures);
        drafts = new Drafts(store, clock, settings, materials);
        ledger = new Ledger(store, numbers);
        outbox = new Outbox(store, clock, numbers, accounts, settings);
        originals = new Originals(this, store);
        massSends = new MassSends(this, store, numbers);
        massSendJobs = new MassSendJobs(this, store);
        publications = new Publications(this, store, numbers);
        tags = new Tags(store);
        faults = new Faults(store);
        rids = new Rids();
        phone = new Phone(this, store);
    }

    static World open(Path folder, InstantSource real) {
        var world = new World(folder, real);
        world.store.open();
        return world;
    }

    /// Brings everything that is due to its end.
    public void tick(EventPoster poster) {
        massSendJobs.tick();
        publications.tick();
        awaitDurable();
        outbox.tick(poster);
    }

    /// Call before answering: what was changed is then on disk.
    public void awaitDurable() {
        store.awaitDurable();
    }

    /// Forgets traffic, quotas, faults, latency, settings and the clock.
    ///
    /// @param everything accounts, tokens, tags and uploads too
    public void reset(boolean everything) {
        store.change(() -> {
            massSends.clear();
            publications.clear();
            drafts.clear();
            ledger.clear();
            outbox.clear();
            originals.clear();
            counters.clear();
            faults.clear();
            settings.clear();
            clock.real();
            minuteRate.clear();
            traffic.forget();
            phone.clear();
            if (everything) {
                tags.clear();
                tokens.clear();
                materials.clear();
                pictures.clear();
                accounts.clear();
            }
        });
    }

    public SimulatedClock clock() {
        return clock;
    }

    public SettingsDesk settings() {
        return settings;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Quotas quotas() {
        return quotas;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Materials materials() {
        return materials;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Ledger ledger() {
        return ledger;
    }

    Outbox outbox() {
        return outbox;
    }

    Originals originals() {
        return originals;
    }

    public MassSends massSends() {
        return massSends;
    }

    public MassSendJobs massSendJobs() {
        return massSendJobs;
    }

    public Publications publications() {
        return publications;
    }

    public Tags tags() {
        return tags;
    }

    public Faults faults() {
        return faults;
    }

    public Traffic traffic() {
        return traffic;
    }

    public MinuteRate minuteRate() {
        return minuteRate;
    }

    public Phone phone() {
        return phone;
    }

    public Rids rids() {
        return rids;
    }

    @Override
    public void close() {
        store.close();
    }
}
