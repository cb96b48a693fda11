package city.lianbo.delivery;

/// What came of showing a preview on one tester's phone.
public sealed interface PreviewOutcome {

    /// Whose phone, by role.
    String label();

    record Shown(String label) implements PreviewOutcome {}

    record Refused(String label, int code, String text) implements PreviewOutcome {}

    /// It may have been shown, or not.
    record Unknown(String label, String cause) implements PreviewOutcome {}
}
