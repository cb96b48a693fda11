package city.lianbo.adaptation.ui;

import city.lianbo.account.Positioning;
import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationChangedMeanwhile;
import city.lianbo.adaptation.AdaptationDetail;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Comments;
import city.lianbo.adaptation.DeadlineRow;
import city.lianbo.adaptation.Decision;
import city.lianbo.adaptation.Effective;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Patches;
import city.lianbo.document.Variables;
import java.util.List;

/// The account whose version is open, as it was last read, and what can be done to it. Every
/// change gives back what was read, so that nobody overwrites another unseen.
final class OpenAccount {

    private final Doors doors;
    private final AdaptationId id;
    private AdaptationDetail detail;

    OpenAccount(Doors doors, AdaptationDetail detail) {
        this.doors = doors;
        this.detail = detail;
        this.id = detail.row().id();
    }

    AdaptationDetail detail() {
        return detail;
    }

    AccountLine line() {
        return detail.line();
    }

    /// Answers whether anything is different now.
    boolean reload() {
        var before = detail;
        doors.adaptations.find(id).ifPresent(found -> detail = found);
        return !before.line().equals(detail.line());
    }

    boolean isSubmitted() {
        return detail.row().standing().submittedAt().isPresent();
    }

    boolean isMine() {
        return doors.adaptations.mayAdaptFor(line().department());
    }

    /// Whether the person may change it now; the front doors decide, this only spares the attempt.
    boolean writable() {
        if (!isMine()) {
            return false;
        }
        boolean over = line().deadline().flatMap(DeadlineRow::actedAt).isPresent();
        return doors.isCoordinator() || !(over || isSubmitted());
    }

    boolean inConflict() {
        return detail.row().state() == AdaptationState.CONFLICT;
    }

    Positioning positioning() {
        return isMine()
                ? doors.positionings.sheet(line().row().account()).positioning()
                : Positioning.NONE;
    }

    Effective preview(OwnFields own) {
        return doors.adaptations.preview(id, own);
    }

    /// A master that moved on meanwhile touches no own field, so that is no reason to refuse.
    void change(OwnFields own) {
        try {
            doors.adaptations.change(id, detail.row().version(), own);
        } catch (AdaptationChangedMeanwhile moved) {
            var before = detail.own();
            reload();
            if (!detail.own().equals(before)) {
                throw moved;
            }
            doors.adaptations.change(id, detail.row().version(), own);
        }
        reload();
    }

    void patch(Patches patches) {
        doors.texts.patch(id, detail.row().version(), patches);
        reload();
    }

    /// The whole text as the person left it.
    void say(Document text) {
        patch(Patches.between(detail.master().document(), text));
    }

    void decide(BlockId block, Decision decision) {
        doors.texts.decide(id, detail.row().version(), block, decision);
        reload();
    }

    void fill(Variables values) {
        doors.texts.fill(id, detail.row().version(), values);
        reload();
    }

    void comment(Comments comments) {
        doors.bulk.comments(List.of(id), comments);
        reload();
    }

    void submit() {
        doors.bulk.submit(List.of(id));
        reload();
    }

    void takeBack() {
        doors.bulk.takeBack(List.of(id));
        reload();
    }
}
