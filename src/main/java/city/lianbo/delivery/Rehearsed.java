package city.lianbo.delivery;

import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a rehearsal showed for one account.
///
/// @param left when its first call left; a draft that waits for a person has none
/// @param confirmed when WeChat confirmed it, or said its last word
/// @param linkKnown when the article's address was known
/// @param calls how many calls left, repeats included
/// @param faults that struck this account in particular
/// @param links what became of its late links
public record Rehearsed(
        UUID wave,
        AccountId account,
        Channel channel,
        DeliveryState end,
        Optional<Instant> staged,
        Optional<Instant> left,
        Optional<Instant> confirmed,
        Optional<Instant> linkKnown,
        int calls,
        Optional<Trouble> trouble,
        Set<Fault> faults,
        List<RehearsedLink> links) {

    public Rehearsed {
        faults = Set.copyOf(faults);
        links = List.copyOf(links);
    }

    Rehearsed troubledBy(Trouble found) {
        return new Rehearsed(
                wave,
                account,
                channel,
                end,
                staged,
                left,
                confirmed,
                linkKnown,
                calls,
                Optional.of(found),
                faults,
                links);
    }

    /// Whether it ends as it was meant to: a draft is meant to wait for its person.
    public boolean isAsPlanned() {
        return end == DeliveryState.SENT || awaitsPerson();
    }

    /// Whether its draft is placed, and a person presses the button.
    public boolean awaitsPerson() {
        return end == DeliveryState.AWAITING_PERSON;
    }

    /// Whether somebody must do something about it.
    public boolean needsSomebody() {
        return switch (end) {
            case SENT -> false;
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    UNCONFIRMED,
                    RECALLED ->
                    true;
        };
    }
}
