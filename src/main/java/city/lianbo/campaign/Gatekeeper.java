package city.lianbo.campaign;

import city.lianbo.campaign.Gate.Decision;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.PlanId;
import city.lianbo.delivery.Tally;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens, holds and ends the gates of waves that wait for others. It may be asked at any time, twice,
/// and on two nodes at once: each gate is decided under the lock of its row, and what is decided
/// already is left alone.
@Component
class Gatekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final CampaignStore store;
    private final Deliveries deliveries;
    private final Urgency urgency;
    private final Scribe scribe;
    private final TransactionTemplate transaction;

    Gatekeeper(
            CampaignStore store,
            Deliveries deliveries,
            Urgency urgency,
            Scribe scribe,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.deliveries = deliveries;
        this.urgency = urgency;
        this.scribe = scribe;
        this.transaction = new TransactionTemplate(transactions);
    }

    void lookAfterAll() {
        store.wavesNotOpen().forEach(this::lookAt);
    }

    void lookAfter(PlanId plan) {
        store.wavesNotOpen(plan.value()).forEach(this::lookAt);
    }

    /// One gate that can't be looked at must not keep the others shut.
    private void lookAt(UUID wave) {
        try {
            transaction.executeWithoutResult(_ -> decide(wave));
        } catch (RuntimeException failed) {
            LOG.error("The gate of wave {} was not decided", wave, failed);
        }
    }

    private void decide(UUID id) {
        store.lockWave(id).ifPresent(wave -> wave.after().ifPresent(after -> decide(wave, after)));
    }

    private void decide(Wave wave, Start.After after) {
        var campaign = wave.campaign();
        var now = scribe.now();
        var gate = Gate.of(after, wave.tolerated(), campaign.tooLate());
        boolean undecided = wave.gate() == GateState.WAITING || wave.gate() == GateState.HELD;
        if (undecided && now.isAfter(gate.ends())) {
            wave.end(now);
            scribe.note(new WaveEnded(campaign.id(), wave.id()));
        } else if (wave.gate() == GateState.WAITING) {
            var decision =
                    gate.decide(
                            standing(campaign, gate, after.wave()),
                            now,
                            deliveries.earliest(),
                            stopped(campaign, wave));
            act(wave, decision, now);
        }
    }

    private boolean stopped(Campaign campaign, Wave wave) {
        return campaign.state() != CampaignState.RELEASED
                || deliveries.isHalted(CampaignSheets.plan(campaign.id()), wave.id().value());
    }

    private Gate.Standing standing(Campaign campaign, Gate gate, WaveId awaited) {
        var plan = CampaignSheets.plan(campaign.id());
        var tally =
                Optional.ofNullable(deliveries.progressOfWaves(plan).get(awaited.value()))
                        .orElse(Tally.NONE);
        int needed = gate.needed(tally.all());
        return new Gate.Standing(
                tally.all(),
                tally.failed(),
                tally.sent() < needed
                        ? Optional.empty()
                        : deliveries.confirmedAt(plan, awaited.value(), needed));
    }

    private void act(Wave wave, Decision decision, Instant now) {
        switch (decision) {
            case Decision.Waits() -> {
                // until news or the next tick
            }
            case Decision.Holds(var reason) -> hold(wave, reason, now);
            case Decision.Opens(var at) -> {
                if (urgency.obstacle(wave.campaign().id(), at).isPresent()) {
                    hold(wave, GateReason.FORBIDDEN_TIME, now);
                } else {
                    open(wave, at, GateReason.REACHED, now);
                }
            }
        }
    }

    private void hold(Wave wave, GateReason reason, Instant now) {
        wave.hold(reason, now);
        scribe.note(new WaveHeld(wave.campaign().id(), wave.id(), reason));
    }

    /// @return when it leaves
    Instant open(Wave wave, Instant at, GateReason reason, Instant now) {
        var plan = CampaignSheets.plan(wave.campaign().id());
        var leaves = deliveries.open(plan, wave.id().value(), at).orElse(at);
        wave.open(leaves, reason, now);
        scribe.note(new WaveOpened(wave.campaign().id(), wave.id(), leaves, reason));
        return leaves;
    }

    /// A wave for a person's decision, locked against the machine's.
    Wave locked(WaveId wave) {
        return store.lockWave(wave.value()).orElseThrow(() -> new WaveUnknown(wave.toString()));
    }

    /// How many of what the wave waits for have failed by now.
    int failuresBefore(Wave wave) {
        var counts = deliveries.progressOfWaves(CampaignSheets.plan(wave.campaign().id()));
        return wave.after()
                .map(after -> Optional.ofNullable(counts.get(after.wave().value())))
                .flatMap(tally -> tally)
                .map(Tally::failed)
                .orElse(0);
    }
}
