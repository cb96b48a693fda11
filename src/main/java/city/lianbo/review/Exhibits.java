package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// Shows reviewers what a seal stands for. Review knows nothing of what it approves, so whoever
/// seals implements this; what is shown must come from the sealed bytes themselves.
public interface Exhibits {

    Optional<Exhibit> find(Fingerprint seal);
}
