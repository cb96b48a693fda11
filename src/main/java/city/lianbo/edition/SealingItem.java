package city.lianbo.edition;

import city.lianbo.article.RevisionId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Set;

/// One item at the moment of sealing: its bytes, and what is kept about them.
record SealingItem(
        ItemContent content,
        Fingerprint seal,
        RevisionId revision,
        Set<PersonId> contributors,
        Fingerprint difference) {}
