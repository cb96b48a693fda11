package city.lianbo.review.ui;

import city.lianbo.review.ReviewRow;
import city.lianbo.review.Stage;
import city.lianbo.review.Subject;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Times;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/// The words in which a review is spoken of, in the language of the screen.
final class ReviewWords {

    private static final int NAMED = 3;

    private final Component where;
    private final Times times;

    ReviewWords(Component where, Times times) {
        this.where = where;
        this.times = times;
    }

    String title(ReviewRow row) {
        return row.subjects().stream().findFirst().map(Subject::title).orElse("");
    }

    /// Up to three accounts by name, more by number.
    String accounts(ReviewRow row) {
        var names = row.subjects().stream().map(Subject::accountName).distinct().toList();
        return names.size() <= NAMED
                ? String.join("、", names)
                : where.getTranslation("review.accounts", names.getFirst(), names.size());
    }

    String deadline(ReviewRow row) {
        return row.deadline()
                .map(at -> where.getTranslation("review.deadline", times.minute(at)))
                .orElseGet(() -> where.getTranslation("review.deadline.none"));
    }

    String stage(Stage stage) {
        return where.getTranslation("review.stage." + stage.name());
    }

    StatePill pill(ReviewRow row) {
        return switch (row.status().state()) {
            case WAITING ->
                    new StatePill(
                            Tone.AMBER,
                            VaadinIcon.CLOCK,
                            row.status().waitingFor().map(this::stage).orElse(""));
            case APPROVED -> pill(Tone.GREEN, VaadinIcon.CHECK, row);
            case GIVEN_BACK -> pill(Tone.RED, VaadinIcon.ARROW_BACKWARD, row);
            case NOT_REQUESTED -> pill(Tone.GREY, VaadinIcon.CLOCK, row);
        };
    }

    private StatePill pill(Tone tone, VaadinIcon icon, ReviewRow row) {
        var key = "review.state." + row.status().state().name();
        return new StatePill(tone, icon, where.getTranslation(key));
    }
}
