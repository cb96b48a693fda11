package city.lianbo.adaptation;

import city.lianbo.article.RevisionRow;
import city.lianbo.document.Document;
import city.lianbo.document.FactDrift;
import city.lianbo.document.Patches;
import city.lianbo.document.Variables;
import java.util.List;

/// One adaptation with what the account says and what comes of it, for its own screen.
///
/// @param variables the account's own values
/// @param master the revision it stands on
public record AdaptationDetail(
        AccountLine line,
        OwnFields own,
        Patches patches,
        List<OpenConflict> conflicts,
        Variables variables,
        RevisionRow master,
        Effective effective) {

    public AdaptationRow row() {
        return line.row();
    }

    /// The master's text as the account changes it, without opening and brand.
    public Document text() {
        return patches.apply(master.document());
    }

    /// Facts that differ from the master's, the locked ones first.
    public List<FactDrift.Drift> drifts() {
        return FactDrift.between(master.document(), text());
    }
}
