package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person says about a draft that waits at WeChat for its button to be pressed.
@Service
@Transactional
public class ByHand {

    /// A draft is placed this long before its time at most.
    private static final Duration EARLIEST = Duration.ofHours(1);

    private static final Pattern ARTICLE =
            Pattern.compile("https?://mp\\.weixin\\.qq\\.com/s[/?][!-~]{1,900}");

    private final DeliveryStore store;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final InstantSource clock;

    ByHand(DeliveryStore store, Accounts accounts, CurrentActor actor, InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /// Until when a person is waited for; after that the delivery is unconfirmed.
    public static Instant deadline(DeliveryRow row) {
        return row.departsAt().plus(DraftOnlyWay.PATIENCE);
    }

    /// The button was pressed at WeChat. Written down with the name of who says so: a coordinator, or
    /// an editor of the account's department.
    ///
    /// @param when refused later than now, and before the draft was there ([PressedAtUnfit])
    /// @param link the article under mp.weixin.qq.com/s; anything else is refused
    ///     ([LinkNotAtWeChat])
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
    public void pressed(DeliveryId id, Instant when, String link) {
        var delivery = store.find(id).orElseThrow(() -> new DeliveryUnknown(id.toString()));
        var account = accounts.find(delivery.account());
        refuseForeign(account);
        if (!(delivery.passage() instanceof Passage.DraftOnly)) {
            throw new NotInAPersonsHands(
                    account.map(AccountRow::name).orElse(delivery.account().toString()));
        }
        var now = clock.instant();
        if (when.isAfter(now) || when.isBefore(delivery.departsAt().minus(EARLIEST))) {
            throw new PressedAtUnfit();
        }
        if (!ARTICLE.matcher(link).matches()) {
            throw new LinkNotAtWeChat(link);
        }
        var event = new DeliveryEvent.SentByHand(actor.get().name(), when, link);
        store.record(List.of(Note.of(delivery, event, now, now)));
    }

    private void refuseForeign(Optional<AccountRow> account) {
        Actor person = actor.get();
        boolean mine =
                person.is(Role.COORDINATOR)
                        || account.map(AccountRow::department).equals(person.department());
        if (!mine) {
            throw new AccessDeniedException("an account of another department");
        }
    }
}
