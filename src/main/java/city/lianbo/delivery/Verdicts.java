package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.edition.Binding;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.platform.Beijing;
import city.lianbo.wechat.SendVerdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person says and does about a delivery that the machine can't settle or that failed.
@Service
@Transactional
@PreAuthorize("hasRole('COORDINATOR')")
public class Verdicts {

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final DeparturePlanner planner;
    private final Editions editions;
    private final SlotBook slots;
    private final InstantSource clock;

    Verdicts(
            DeliveryBook book,
            DeliveryStore store,
            DeparturePlanner planner,
            Editions editions,
            SlotBook slots,
            InstantSource clock) {
        this.book = book;
        this.store = store;
        this.planner = planner;
        this.editions = editions;
        this.slots = slots;
        this.clock = clock;
    }

    /// The soonest that a successor can leave; a little later than the nearest time, so that asking
    /// and doing can lie apart.
    public Instant earliest() {
        return planner.earliest().plus(Duration.ofSeconds(30));
    }

    /// An uncertain or unconfirmed delivery was found to be sent.
    ///
    /// @param link the article under mp.weixin.qq.com/s; anything else is refused with
    ///     [LinkNotAtWeChat]
    public void foundSent(DeliveryId delivery, String link) {
        if (!Binding.isArticle(link)) {
            throw new LinkNotAtWeChat(link);
        }
        note(existing(delivery), new DeliveryEvent.FoundSent(link));
    }

    /// An uncertain or unconfirmed delivery was found not to be sent.
    public void foundUnsent(DeliveryId delivery) {
        note(existing(delivery), new DeliveryEvent.FoundUnsent());
    }

    /// Tries again what ended in a proven no, was missed, or was found unsent: a successor that
    /// leaves at the given time. Refuses anything else ([NotToBeRepeated]) and a time that is past
    /// or too near ([DepartureInThePast]).
    public DeliveryId tryAgain(DeliveryId closed, Instant departsAt) {
        var delivery = existing(closed);
        var row = book.find(closed).orElseThrow();
        if (!Succession.mayFollow(delivery.state())) {
            throw new NotToBeRepeated();
        }
        if (departsAt.isBefore(planner.earliest())) {
            throw DepartureInThePast.since(planner.earliest());
        }
        var edition =
                editions.sealed(new EditionId(delivery.edition()))
                        .orElseThrow(() -> new EditionNotSealed(delivery.edition().toString()));
        var chance =
                guarded(delivery)
                        ? Chance.SAME_SEND
                        : neverRan(row, departsAt) ? Chance.UNUSED : Chance.NEW;
        var successor = planner.again(delivery, row.wave(), edition, chance, departsAt);
        slots.inherit(closed, successor);
        return successor;
    }

    /// The administrator refused on the phone, or was silent: WeChat did not begin the job, so the
    /// day's chance is there still.
    private static boolean neverRan(DeliveryRow row, Instant departsAt) {
        if (row.state() != DeliveryState.REJECTED
                || !Beijing.day(row.departsAt()).equals(Beijing.day(departsAt))) {
            return false;
        }
        var verdict = SendVerdict.of(row.problemDetail());
        return verdict == SendVerdict.ADMINISTRATOR_REFUSED
                || verdict == SendVerdict.ADMINISTRATOR_SILENT;
    }

    /// A person's word is no proof: where the predecessor's call may exist at WeChat, its key guards
    /// the successor as long as WeChat remembers it.
    private boolean guarded(Delivery delivery) {
        boolean saidByAPerson =
                book.steps(delivery.id()).stream()
                        .anyMatch(step -> step.step().equals("FoundUnsent"));
        return Succession.isGuarded(delivery, saidByAPerson, clock.instant());
    }

    private Delivery existing(DeliveryId delivery) {
        return store.find(delivery).orElseThrow(() -> new DeliveryUnknown(delivery.toString()));
    }

    private void note(Delivery delivery, DeliveryEvent event) {
        var now = clock.instant();
        store.record(List.of(Note.of(delivery, event, now, now)));
    }
}
