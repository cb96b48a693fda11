package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Set;

/// One seal somebody wants reviewed.
///
/// @param contributors everybody who had a hand in it; none of them can approve it
public record Request(Fingerprint seal, Subject subject, Set<PersonId> contributors, Route route) {}
