package city.lianbo.review;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// One stage of a seal was approved.
///
/// @param complete it was the last stage: the seal is approved
public record SealApproved(Fingerprint seal, Stage stage, String remark, boolean complete)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "seal";
    }

    @Override
    public String subjectId() {
        return seal.hex();
    }
}
