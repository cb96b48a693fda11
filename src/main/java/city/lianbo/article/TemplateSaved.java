package city.lianbo.article;

import city.lianbo.platform.DomainEvent;

/// A template was made, or says something else now.
public record TemplateSaved(TemplateId template, TemplateKind kind, String name)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "template";
    }

    @Override
    public String subjectId() {
        return template.toString();
    }
}
