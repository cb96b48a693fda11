package city.lianbo.adaptation.ui;

import city.lianbo.document.FactDrift.Drift;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/// Where the account says another number, date or name than the master.
final class DriftLines extends UnorderedList {

    DriftLines() {
        addClassName("drift-lines");
    }

    void show(List<Drift> drifts) {
        removeAll();
        setVisible(!drifts.isEmpty());
        for (var drift : drifts) {
            var line =
                    new ListItem(
                            getTranslation(
                                    drift.locked()
                                            ? "adaptation.drift.line.locked"
                                            : "adaptation.drift.line",
                                    getTranslation("adaptation.fact." + drift.kind().name()),
                                    drift.master(),
                                    drift.adapted()
                                            .orElseGet(() ->
                                                    getTranslation("adaptation.drift.absent"))));
            line.addClassName(drift.locked() ? "drift-locked" : "drift-count");
            add(line);
        }
    }
}
