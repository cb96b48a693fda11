package city.lianbo.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// Somebody who had a hand in the item at this place of the edition when it was sealed.
@Embeddable
record ItemContributor(int ordinal, @Column(name = "person_id") UUID person) {}
