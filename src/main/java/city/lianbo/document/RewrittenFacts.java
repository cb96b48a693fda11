package city.lianbo.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares the facts of blocks that were rewritten, or left out and said anew.
final class RewrittenFacts {

    /// So many characters in front of a fact say what it is of: `服务热线：`.
    private static final int LABEL = 4;

    private final Compared compared;
    private final Reader reader;
    private final List<WrittenFact> everywhere = new ArrayList<>();
    private final List<Labelled> own = new ArrayList<>();
    private final List<WrittenFact> masters = new ArrayList<>();

    RewrittenFacts(Compared compared, Reader reader) {
        this.compared = compared;
        this.reader = reader;
        for (var passage : compared.from().passages()) {
            facts(passage.block()).forEach(fact -> masters.add(fact.fact()));
        }
        for (var passage : compared.to().passages()) {
            var facts = facts(passage.block());
            facts.forEach(fact -> everywhere.add(fact.fact()));
            if (!compared.before().containsKey(passage.id())) {
                own.addAll(facts);
            }
        }
    }

    List<FactDrift.Drift> drifts() {
        var drifts = new ArrayList<FactDrift.Drift>();
        for (var passage : compared.from().passages()) {
            var now = Optional.ofNullable(compared.after().get(passage.id()));
            if (now.isEmpty()) {
                drifts.addAll(saidAnew(passage));
            } else if (!now.get().equals(passage.block())) {
                drifts.addAll(rewritten(passage, now.get()));
            }
        }
        return drifts;
    }

    private List<FactDrift.Drift> rewritten(Passage master, Block now) {
        var mine = new ArrayList<>(facts(now));
        var missing = new ArrayList<Labelled>();
        for (var fact : facts(master.block())) {
            remove(mine, fact).ifPresentOrElse(_ -> {}, () -> missing.add(fact));
        }
        mine.removeIf(fact -> masters.stream().anyMatch(fact.fact()::agreesWith));
        var drifts = new ArrayList<FactDrift.Drift>();
        for (var fact : missing) {
            if (everywhere.stream().noneMatch(fact.fact()::agreesWith)) {
                drifts.add(drift(fact, instead(fact, mine), master.id()));
            }
        }
        return drifts;
    }

    private List<FactDrift.Drift> saidAnew(Passage master) {
        var drifts = new ArrayList<FactDrift.Drift>();
        for (var fact : facts(master.block())) {
            own.stream()
                    .filter(mine -> mine.label().equals(fact.label()) && !fact.label().isEmpty())
                    .filter(mine -> mine.fact().kind() == fact.fact().kind())
                    .filter(_ -> everywhere.stream().noneMatch(fact.fact()::agreesWith))
                    .findFirst()
                    .ifPresent(mine ->
                            drifts.add(drift(fact, Optional.of(mine.fact().text()), master.id())));
        }
        return drifts;
    }

    /// What stands under the same label, else the next of the same kind.
    private static Optional<String> instead(Labelled fact, Collection<Labelled> mine) {
        var candidates =
                mine.stream().filter(other -> other.fact().kind() == fact.fact().kind()).toList();
        var chosen =
                candidates.stream()
                        .filter(other -> other.label().equals(fact.label()))
                        .findFirst()
                        .or(() -> candidates.stream().findFirst());
        chosen.ifPresent(mine::remove);
        return chosen.map(other -> other.fact().text());
    }

    private static Optional<Labelled> remove(Collection<Labelled> facts, Labelled wanted) {
        var same =
                facts.stream()
                        .filter(other -> other.fact().value().equals(wanted.fact().value()))
                        .filter(other -> other.fact().kind() == wanted.fact().kind())
                        .findFirst()
                        .or(() ->
                                facts.stream()
                                        .filter(other -> other.fact().agreesWith(wanted.fact()))
                                        .findFirst());
        same.ifPresent(facts::remove);
        return same;
    }

    private static FactDrift.Drift drift(Labelled fact, Optional<String> instead, BlockId block) {
        return new FactDrift.Drift(fact.fact().kind(), fact.fact().text(), instead, false, block);
    }

    private List<Labelled> facts(Block block) {
        return reader.facts(block);
    }

    /// Finds the facts of blocks, and remembers them: most adaptations share most blocks.
    static final class Reader {

        private final Map<Block, List<Labelled>> read = new HashMap<>();

        private List<Labelled> facts(Block block) {
            return read.computeIfAbsent(block, Reader::find);
        }

        private static List<Labelled> find(Block block) {
            var text = PlainText.of(block, Variables.NONE);
            return FactFinder.in(text).stream().map(fact -> Labelled.of(fact, text)).toList();
        }
    }

    private record Labelled(WrittenFact fact, String label) {

        static Labelled of(WrittenFact fact, String text) {
            var before = text.substring(0, fact.position()).strip();
            return new Labelled(fact, before.substring(Math.max(0, before.length() - LABEL)));
        }
    }
}
