package city.lianbo.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where an adaptation says something else than the master: a phone, a date, an amount. What the
/// master locked must not drift; of the rest a person is told.
///
/// Only what was rewritten is compared. A block that is left out says nothing wrong, save where a
/// passage of one's own says it anew.
public final class FactDrift {

    private FactDrift() {}

    /// Locked drifts first, each in the order of the master.
    public static List<Drift> between(Document master, Document adapted) {
        return from(master).apply(adapted);
    }

    /// The same for many adaptations of one master: a block that several of them have is read once.
    /// Not to be shared between threads.
    public static Function<Document, List<Drift>> from(Document master) {
        var facts = new RewrittenFacts.Reader();
        return adapted -> between(master, adapted, facts);
    }

    private static List<Drift> between(
            Document master, Document adapted, RewrittenFacts.Reader facts) {
        var compared = Compared.of(master, adapted);
        var drifts = new ArrayList<>(locked(master, adapted));
        var rewritten = new RewrittenFacts(compared, facts);
        for (var drift : rewritten.drifts()) {
            if (drifts.stream().noneMatch(locked -> locked.says(drift))) {
                drifts.add(drift);
            }
        }
        return List.copyOf(drifts);
    }

    private static List<Drift> locked(Document master, Document adapted) {
        var left = new ArrayList<>(Facts.locked(adapted));
        var missing = new ArrayList<LockedFact>();
        for (var fact : Facts.locked(master)) {
            var same =
                    left.stream()
                            .filter(other ->
                                    other.kind() == fact.kind() && other.text().equals(fact.text()))
                            .findFirst();
            same.ifPresentOrElse(left::remove, () -> missing.add(fact));
        }
        return missing.stream()
                .map(fact ->
                        new Drift(
                                fact.kind(), fact.text(), instead(fact, left), true, fact.block()))
                .toList();
    }

    private static Optional<String> instead(LockedFact fact, Collection<LockedFact> left) {
        var other =
                left.stream()
                        .filter(candidate ->
                                candidate.kind() == fact.kind()
                                        && candidate.block().equals(fact.block()))
                        .findFirst();
        other.ifPresent(left::remove);
        return other.map(LockedFact::text);
    }

    /// One fact that differs.
    ///
    /// @param master what the master says
    /// @param adapted what the adaptation says in its place; empty where it says nothing
    /// @param locked whether it must not go out like this
    /// @param block where the master says it
    public record Drift(
            FactKind kind, String master, Optional<String> adapted, boolean locked, BlockId block) {

        private boolean says(Drift other) {
            return block.equals(other.block)
                    && (master.contains(other.master) || other.master.contains(master));
        }
    }
}
