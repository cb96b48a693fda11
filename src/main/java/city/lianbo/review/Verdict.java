package city.lianbo.review;

/// What a reviewer said.
public enum Verdict {
    APPROVED,
    GIVEN_BACK
}
