package city.lianbo.article.ui;

import city.lianbo.article.TemplateKind;
import city.lianbo.article.TemplateRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/// How templates are called and shown.
final class TemplateWords {

    private TemplateWords() {}

    static String kind(TemplateKind kind, Component where) {
        return where.getTranslation("article.template.kind." + kind.name());
    }

    static String name(TemplateRow template, Component where) {
        return template.builtIn() ? kind(template.kind(), where) : template.name();
    }

    static String about(TemplateRow template, Component where) {
        return template.builtIn()
                ? where.getTranslation("article.template.about." + template.kind().name())
                : template.about();
    }

    static VaadinIcon sign(TemplateKind kind) {
        return switch (kind) {
            case NOTICE -> VaadinIcon.MEGAPHONE;
            case POLICY -> VaadinIcon.BOOK;
            case WARNING -> VaadinIcon.WARNING;
            case REFUTATION -> VaadinIcon.SHIELD;
            case EVENT -> VaadinIcon.CALENDAR_USER;
            case HOLIDAY -> VaadinIcon.GIFT;
        };
    }

    static String tone(TemplateKind kind) {
        return switch (kind) {
            case NOTICE -> "tone-blue-outline";
            case POLICY -> "tone-violet";
            case WARNING -> "tone-amber";
            case REFUTATION -> "tone-green";
            case EVENT -> "tone-teal";
            case HOLIDAY -> "tone-red";
        };
    }
}
