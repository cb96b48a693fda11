package city.lianbo.article.ui;

import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;

/// The quiet line that says whether what one typed is safe.
final class SavedLine extends Span {

    private final transient Times times;

    SavedLine(Times times) {
        this.times = times;
        addClassName("saved-line");
        getElement().setAttribute("role", "status");
    }

    void saved(Instant at) {
        say(VaadinIcon.CHECK, getTranslation("article.saved", times.clock(at)), false);
    }

    void last(String by, Instant at) {
        say(VaadinIcon.CHECK, getTranslation("article.saved.by", by, times.at(at)), false);
    }

    void readOnly(String by, Instant at) {
        say(VaadinIcon.LOCK, getTranslation("article.readonly", by, times.at(at)), false);
    }

    /// @param reason what was wrong and what to do
    void notSaved(String reason) {
        say(VaadinIcon.EXCLAMATION_CIRCLE, getTranslation("article.notsaved", reason), true);
    }

    private void say(VaadinIcon icon, String text, boolean alarming) {
        removeAll();
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(text));
        setClassName("saved-line-failed", alarming);
    }
}
