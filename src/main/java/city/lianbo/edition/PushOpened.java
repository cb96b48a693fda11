package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A push was opened for its department, or moved.
public record PushOpened(
        EditionId edition,
        AccountId account,
        Instant departsAt,
        Instant cutOff,
        int place,
        LateRule late)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "edition";
    }

    @Override
    public String subjectId() {
        return edition.toString();
    }
}
