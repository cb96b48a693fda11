package city.lianbo.adaptation;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Patches;
import city.lianbo.document.Variables;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What accounts do with the master's text. Who may do what is as in [Adaptations].
@Service
@Transactional
@PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
public class OwnTexts {

    /// As much as a column holds.
    private static final int LONGEST = 1_000_000;

    private final AdaptationStore store;
    private final Gate gate;
    private final Masters masters;
    private final Notes notes;

    OwnTexts(AdaptationStore store, Gate gate, Masters masters, Notes notes) {
        this.store = store;
        this.gate = gate;
        this.masters = masters;
        this.notes = notes;
    }

    /// Replaces what the account changes in the master's text. Refuses what would drop or change a
    /// locked fact ([city.lianbo.document.LockedFactDropped]), and what [Adaptations#change]
    /// refuses.
    public void patch(AdaptationId id, long version, Patches patches) {
        var adaptation = existing(id);
        var name = gate.admit(adaptation, version);
        write(adaptation, adaptation.text().with(patches), master(adaptation), name);
    }

    /// Settles one conflict; nothing happens where the block is not in conflict any more.
    public void decide(AdaptationId id, long version, BlockId block, Decision decision) {
        var adaptation = existing(id);
        var name = gate.admit(adaptation, version);
        var text = adaptation.text();
        var open =
                text.conflicts().stream()
                        .filter(conflict -> conflict.block().equals(block))
                        .findFirst();
        if (open.isPresent()) {
            var master = master(adaptation);
            var base = masters.revision(open.get().base()).document();
            var decided =
                    text.decide(open.get(), words(open.get(), decision), base, master.document());
            write(adaptation, decided, master, name);
        }
    }

    private static Optional<Block> words(OpenConflict open, Decision decision) {
        return switch (decision) {
            case Decision.TakeMaster _ -> open.conflict().now();
            case Decision.KeepMine _ -> open.conflict().mine();
            case Decision.Say say -> Optional.of(say.block());
        };
    }

    /// Gives the account's values to variables of the text; a variable without one takes what the
    /// desk knows of the account.
    public void fill(AdaptationId id, long version, Variables values) {
        var adaptation = existing(id);
        gate.admit(adaptation, version);
        if (adaptation.fill(values, gate.me(), notes.now())) {
            notes.changed(adaptation);
        }
    }

    private void write(Adaptation adaptation, OwnText text, MasterText master, String name) {
        text.patches().check(master.document());
        if (text.patches().toJson().length() > LONGEST) {
            throw new OwnTextTooLong(name);
        }
        if (adaptation.rewrite(text, master, gate.me(), notes.now())) {
            notes.changed(adaptation);
        }
    }

    private MasterText master(Adaptation adaptation) {
        return masters.text(adaptation.revision());
    }

    private Adaptation existing(AdaptationId id) {
        return store.findByIdIn(Set.of(id.value())).stream()
                .findFirst()
                .orElseThrow(AdaptationUnknown::new);
    }
}
