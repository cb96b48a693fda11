package city.lianbo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The simulator's ill will, as data.
public final class Faults {

    private static final String KEY = "faults";

    private final Store store;
    private final Shelf<FaultPlan> shelf;
    private SplittableRandom dice = new SplittableRandom(0);

    Faults(Store store) {
        this.store = store;
        this.shelf = store.shelf("faults", FaultPlan.class);
    }

    public FaultPlan plan() {
        return shelf.find(KEY).orElse(FaultPlan.NONE);
    }

    /// Replaces all rules and throws the dice anew.
    public void keep(FaultPlan plan) {
        store.change(() -> {
            dice = new SplittableRandom(plan.seed());
            shelf.put(KEY, plan);
        });
    }

    public void add(FaultRule rule) {
        store.change(() -> {
            var rules = new ArrayList<>(plan().rules());
            rules.add(rule);
            shelf.put(KEY, new FaultPlan(plan().seed(), List.copyOf(rules)));
        });
    }

    /// The rule that strikes this call, if any; it is used up by one.
    public Optional<FaultRule> strike(String path, String appId) {
        return plan().rules().isEmpty()
                ? Optional.empty()
                : store.change(() -> strikeNow(path, appId));
    }

    private Optional<FaultRule> strikeNow(String path, String appId) {
        var rules = plan().rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.concerns(path, appId)
                    && (rule.probability() >= 1 || dice.nextDouble() < rule.probability())) {
                use(rules, i);
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private void use(List<FaultRule> rules, int index) {
        if (rules.get(index).times() > 0) {
            var used = new ArrayList<>(rules);
            used.set(index, rules.get(index).struck());
            shelf.put(KEY, new FaultPlan(plan().seed(), List.copyOf(used)));
        }
    }

    void clear() {
        shelf.clear();
    }
}
