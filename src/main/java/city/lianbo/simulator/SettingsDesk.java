package city.lianbo.simulator;

/// Keeps settings and latency.
public final class SettingsDesk {

    private static final String KEY = "settings";

    private final Store store;
    private final Shelf<Settings> settings;
    private final Shelf<Latency> latency;

    SettingsDesk(Store store) {
        this.store = store;
        this.settings = store.shelf("settings", Settings.class);
        this.latency = store.shelf("latency", Latency.class);
    }

    public Settings now() {
        return settings.find(KEY).orElse(Settings.DEFAULT);
    }

    public void keep(Settings changed) {
        store.change(() -> settings.put(KEY, changed));
    }

    public Latency latency() {
        return latency.find(KEY).orElse(Latency.NONE);
    }

    public void keep(Latency changed) {
        store.change(() -> latency.put(KEY, changed));
    }

    void clear() {
        settings.clear();
        latency.clear();
    }
}
