package city.lianbo.delivery;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Where plans are rehearsed: with the gaps and deadlines of the real engine.
@Service
public class RehearsalStage {

    private final DeliverySettings settings;

    RehearsalStage(DeliverySettings settings) {
        this.settings = settings;
    }

    /// Prepares a rehearsal; it can be run on any thread afterwards.
    @PreAuthorize("hasRole('COORDINATOR')")
    public Rehearsal prepare(RehearsalScript script, Faults faults) {
        return new Rehearsal(script, faults, settings);
    }
}
