package city.lianbo.adaptation;

/// Who may comment on an account's article.
public enum Comments {
    OFF,
    ON,
    FOLLOWERS
}
