package city.lianbo.article;

import city.lianbo.platform.DomainEvent;

/// A template is gone; articles that began with it stay as they are.
public record TemplateDeleted(TemplateId template, String name) implements DomainEvent {

    @Override
    public String subjectType() {
        return "template";
    }

    @Override
    public String subjectId() {
        return template.toString();
    }
}
