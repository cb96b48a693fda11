package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;
import java.util.Optional;

/// Quiet hours were set, changed or ended.
public record QuietHoursChanged(Optional<QuietHours> hours) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign-times";
    }

    @Override
    public String subjectId() {
        return "quiet-hours";
    }
}
