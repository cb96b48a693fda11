package city.lianbo.campaign;

/// How a later campaign sets an earlier one right; the words for people stand under
/// `campaign.correction.<name>`.
public enum CorrectionKind {
    /// The earlier one is recalled, and sent anew with other words.
    REPLACE,
    /// The earlier one stays; the later one says what was wrong in it.
    CORRECT,
    /// The later one says that what goes round is not true.
    REFUTE
}
