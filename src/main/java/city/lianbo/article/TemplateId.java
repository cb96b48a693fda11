package city.lianbo.article;

import java.util.UUID;

/// The name of a template: a UUID, fixed for the built-in ones.
public record TemplateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
