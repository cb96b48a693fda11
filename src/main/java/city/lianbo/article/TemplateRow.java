package city.lianbo.article;

import java.util.List;

/// A text to begin with: its frame stands, what differs each time is blank.
///
/// @param name empty for the built-in ones, which are called by their kind
/// @param about when to take it; empty for the built-in ones
/// @param writable whether the person who asks may change it
public record TemplateRow(
        TemplateId id,
        TemplateKind kind,
        String name,
        String about,
        ArticleText text,
        List<RequiredBlock> required,
        boolean builtIn,
        boolean writable) {

    public TemplateRow {
        required = List.copyOf(required);
    }
}
