package city.lianbo.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person decides about a wave that waits: open it, hold it, let it wait again.
@Service
@Transactional
@PreAuthorize("hasRole('COORDINATOR')")
public class Gates {

    private final Gatekeeper gatekeeper;
    private final Scribe scribe;
    private final InstantSource clock;

    Gates(Gatekeeper gatekeeper, Scribe scribe, InstantSource clock) {
        this.gatekeeper = gatekeeper;
        this.scribe = scribe;
        this.clock = clock;
    }

    /// Opens a wave whatever it waits for, at once or for a time within half a day. Refuses one that
    /// does not wait ([WaveNotWaiting]), and a time too far off ([GateDelayUnfit]).
    ///
    /// @param at when it leaves; empty for as soon as it can
    /// @return when it leaves: never sooner than the last checks take
    public Instant open(CampaignId campaign, WaveId wave, Optional<Instant> at) {
        var now = clock.instant();
        var leaves = at.orElse(now);
        if (leaves.isAfter(now.plus(Start.After.LONGEST_THEN))) {
            throw new GateDelayUnfit((int) Start.After.LONGEST_THEN.toHours());
        }
        return gatekeeper.open(
                existing(campaign, wave, GateState.WAITING, GateState.HELD),
                leaves,
                GateReason.OPENED_BY_HAND,
                now);
    }

    /// Keeps a wave that waits from opening by itself.
    public void hold(CampaignId campaign, WaveId wave) {
        existing(campaign, wave, GateState.WAITING).hold(GateReason.HELD_BY_HAND, clock.instant());
        scribe.note(new WaveHeld(campaign, wave, GateReason.HELD_BY_HAND));
    }

    /// Lets a held wave wait again; the failures that there are by now hold it no more. Refuses with
    /// [GateDeadlineOver] where its deadline is over: it would be held at once.
    public void resume(CampaignId campaign, WaveId wave) {
        var held = existing(campaign, wave, GateState.HELD);
        held.after()
                .map(Start.After::deadline)
                .filter(clock.instant()::isAfter)
                .ifPresent(_ -> {
                    throw new GateDeadlineOver(held.ordinal());
                });
        held.waitAgain(gatekeeper.failuresBefore(held));
        scribe.note(new WaveResumed(campaign, wave));
    }

    private Wave existing(CampaignId campaign, WaveId id, GateState... states) {
        var wave = gatekeeper.locked(id);
        var plan = wave.campaign();
        if (!plan.id().equals(campaign)) {
            throw new WaveUnknown(id.toString());
        }
        plan.onlyReleased();
        for (GateState state : states) {
            if (wave.gate() == state) {
                return wave;
            }
        }
        throw new WaveNotWaiting(wave.ordinal());
    }
}
