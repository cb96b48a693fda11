package city.lianbo.adaptation;

import city.lianbo.document.Document;
import city.lianbo.document.FactDrift;
import city.lianbo.document.FactDrift.Drift;
import java.util.List;
import java.util.function.Function;

/// The text of a revision, against which many adaptations are measured.
final class MasterText {

    private final Document document;
    private final Function<Document, List<Drift>> drifts;

    MasterText(Document document) {
        this.document = document;
        this.drifts = FactDrift.from(document);
    }

    Document document() {
        return document;
    }

    Drifts drifts(Document adapted) {
        var found = drifts.apply(adapted);
        return new Drifts(found.size(), (int) found.stream().filter(Drift::locked).count());
    }

    /// How many facts differ from the master's, and how many of those it locked.
    record Drifts(int all, int locked) {

        static final Drifts NONE = new Drifts(0, 0);
    }
}
