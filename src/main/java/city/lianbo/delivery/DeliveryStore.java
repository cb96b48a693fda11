package city.lianbo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The memory of the engine. Every method is one committed unit: when it returns, a crash forgets
/// nothing of it.
///
/// Starting a call is fenced ([#claim], [#claimAgain], [#claimRepeat]); recording what WeChat said
/// never is ([#record]): it is appended whoever owns the row, and the state follows by
/// [DeliveryLifecycle#next].
interface DeliveryStore {

    Optional<Delivery> find(DeliveryId id);

    List<Delivery> in(DepartureId departure, DeliveryState state);

    /// Departures that have rows in `state` which are due and leave before `departBefore`.
    List<DepartureId> departuresDue(DeliveryState state, Instant departBefore, Instant now);

    /// Takes rows that a step wants to work on, so that no second node does the same work beside
    /// it; only rows still in `state`, due and in nobody's hands, and, where it leads to firing, only
    /// of a released departure whose gate, if it has one, is open, under no halt. Answers those it
    /// got: any of the rows, `limit` at most.
    ///
    /// @param due a row is taken whose time had come by then
    /// @param until when the lease ends
    List<Delivery> lease(
            DepartureId departure, DeliveryState state, Instant due, Instant until, int limit);

    /// Takes one row in the same way; empty where it is no longer in `state`, not due, in other
    /// hands, or under a halt. Whether it is released does not matter.
    Optional<Delivery> leaseOne(
            DeliveryId delivery, DeliveryState state, Instant now, Duration lease);

    /// `ARMED → FIRING` for every row of the departure, in one committed statement, except where a
    /// halt stands, the departure is not released, its gate is not open, or it is too late.
    List<Delivery> claim(DepartureId departure, String owner, Instant now);

    /// Renews the claim of a row that is leaving late; false where it is no longer this owner's, or
    /// a halt stands.
    boolean claimAgain(Delivery claimed, Instant now);

    /// The right to repeat the call of an uncertain row once, written before the call leaves. Empty
    /// where the row moved meanwhile or a halt stands.
    ///
    /// @param lookAgainAt when a sweep touches the row next, whatever becomes of this call: it may
    ///     die with its node, or its answer may not be written
    Optional<Delivery> claimRepeat(
            Delivery uncertain, String owner, Instant now, Instant lookAgainAt);

    /// Appends events to their deliveries' histories and moves the states. Answers the state of each
    /// delivery afterwards, in the order of the notes. An acceptance whose `msg_id` belongs to
    /// another delivery of the account proves nothing for this one and is written as an answer lost. What
    /// comes back without having left stands as halted where a halt stands by then, and is armed
    /// again where none does.
    List<DeliveryState> record(List<Note> notes);

    /// Deliveries of these that a halt forbids to leave.
    Collection<DeliveryId> halted(Collection<DeliveryId> deliveries);

    /// Claimed rows without an answer whose last call is older than `before`.
    List<Delivery> claimedWithoutAnswer(Instant before, int limit);

    /// Uncertain rows that are due for another look.
    List<Delivery> uncertain(Instant now, int limit);

    /// Rows that wait for WeChat's word and are due to be asked about: accepted ones, unconfirmed
    /// ones, and sent ones whose links are not known yet.
    List<Delivery> unconfirmed(Instant now, int limit);

    /// Rows that never left and are too late now.
    List<Delivery> tooLate(Instant now, int limit);

    /// Puts the next look at a row off, where it still stands as it was seen; two nodes that look at
    /// the same time count as one look.
    void lookAgain(Delivery seen, Instant at);

    /// What happened to one delivery, on its way into the history.
    ///
    /// @param epoch the claim under which it happened. A no ([DeliveryEvent.NeverLeft],
    ///     [DeliveryEvent.Refused]) of an earlier claim is written down, but says nothing about a
    ///     later one and moves no state; what was inferred of a row says nothing once it moved.
    /// @param lookAgainAt when a sweep touches the row next
    record Note(
            DeliveryId delivery, long epoch, DeliveryEvent event, Instant at, Instant lookAgainAt) {

        /// Whether it says anything about the row as it stands.
        ///
        /// @param stands its state now
        /// @param event what the note was taken for
        boolean concerns(Delivery row, DeliveryState stands, DeliveryEvent event) {
            if (event instanceof DeliveryEvent.AnswerLost lost && lost.isInferred()) {
                return epoch == row.epoch() && stands == DeliveryState.FIRING;
            }
            boolean saysNo =
                    event instanceof DeliveryEvent.NeverLeft
                            || event instanceof DeliveryEvent.Refused;
            return !saysNo || epoch == row.epoch();
        }

        /// Whether it brings back what was claimed and has not left.
        boolean comesBack(DeliveryState before, DeliveryState after) {
            return event instanceof DeliveryEvent.NeverLeft
                    && before == DeliveryState.FIRING
                    && after == DeliveryState.ARMED;
        }

        /// Whether it says that a repeat never left: then the call before it is the last again, and
        /// what is told of that stands.
        boolean takesRepeatBack(Delivery row, DeliveryState after) {
            return event instanceof DeliveryEvent.NeverLeft
                    && after == DeliveryState.UNCERTAIN
                    && epoch == row.epoch();
        }

        /// When a sweep touches the row next. What is told of an earlier claim and moves nothing does
        /// not bring that nearer: a later call may be under way.
        Instant lookAgainAt(Delivery row, boolean moved) {
            return !moved && epoch != row.epoch() && row.nextAt().isAfter(lookAgainAt)
                    ? row.nextAt()
                    : lookAgainAt;
        }

        static Note of(Delivery delivery, DeliveryEvent event, Instant at, Instant lookAgainAt) {
            return new Note(delivery.id(), delivery.epoch(), event, at, lookAgainAt);
        }
    }
}
