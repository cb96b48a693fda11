package city.lianbo.article;

import city.lianbo.document.Documents;
import java.util.List;

/// What a person says about a template of their own.
///
/// @param about when to take it; may be empty
/// @param required the blocks that may not be missing later; those the text lacks are left out
public record TemplateDraft(
        TemplateKind kind, String name, String about, List<RequiredBlock> required) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_ABOUT = 200;

    public TemplateDraft {
        name = Documents.clean(name).strip();
        about = Documents.clean(about).strip();
        required = List.copyOf(required);
    }
}
