package city.lianbo.article;

/// What a template is for.
public enum TemplateKind {
    NOTICE,
    POLICY,
    WARNING,
    REFUTATION,
    EVENT,
    HOLIDAY
}
