package city.lianbo.article.ui;

import city.lianbo.article.ArticleState;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/// The states of an article as icon, word and colour.
final class ArticleStates {

    private ArticleStates() {}

    static StatePill pill(ArticleState state, Component where) {
        var word = word(state, where);
        return switch (state) {
            case DRAFT -> new StatePill(Tone.GREY, VaadinIcon.PENCIL, word);
            case CUT -> new StatePill(Tone.BLUE_OUTLINE, VaadinIcon.BOOKMARK, word);
            case CHANGED -> new StatePill(Tone.AMBER, VaadinIcon.EDIT, word);
        };
    }

    static String word(ArticleState state, Component where) {
        return where.getTranslation("article.state." + state.name());
    }
}
