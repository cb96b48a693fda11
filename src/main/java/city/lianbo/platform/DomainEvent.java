package city.lianbo.platform;

/// A fact in the past tense, a record that carries ids. Published inside the transaction that made
/// it true; `audit` writes it down in the same transaction.
public interface DomainEvent {

    /// What it happened to, for the audit trail: `article`, `campaign`, `delivery`, …
    String subjectType();

    /// The id of what it happened to.
    String subjectId();
}
