package city.lianbo.review.ui;

import city.lianbo.platform.RuleBroken;
import city.lianbo.review.Obstacle;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.ReviewState;
import city.lianbo.review.Reviews;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import java.util.function.Supplier;

/// The bar at the thumb: approve this very seal, or give it back with a reason. Says why where
/// the person can't.
final class DecisionBar extends Div {

    private final transient Reviews reviews;
    private final transient ReviewRow row;
    private final SerializableConsumer<Optional<ReviewRow>> leave;
    private final Span hint = new Span();
    final Button approve;
    final Button giveBack;

    /// @param leave called after a decision; with the row as it is now where it was refused
    DecisionBar(
            Reviews reviews,
            ReviewRow row,
            ReviewWords words,
            SerializableConsumer<Optional<ReviewRow>> leave) {
        this.reviews = reviews;
        this.row = row;
        this.leave = leave;
        var stage = row.status().waitingFor().map(words::stage).orElse("");
        approve =
                new Button(
                        getTranslation("review.approve", row.seal().brief(), stage),
                        VaadinIcon.CHECK.create(),
                        _ -> approve());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        giveBack = new Button(getTranslation("review.giveback"), _ -> askReason());
        giveBack.addThemeVariants(ButtonVariant.ERROR);
        addClassName("review-bar");
        hint.setText(getTranslation("review.approve.hint"));
        approve.setEnabled(false);
        row.obstacle().ifPresent(this::explain);
        giveBack.setVisible(reviews.mayDecide() && row.status().state() != ReviewState.GIVEN_BACK);
        approve.setVisible(reviews.mayDecide() && row.obstacle().isEmpty());
        hint.setVisible(reviews.mayDecide());
        setVisible(reviews.mayDecide());
        add(hint, giveBack, approve);
    }

    /// The reviewer has read to the end.
    void endSeen() {
        if (row.obstacle().isEmpty()) {
            approve.setEnabled(true);
            hint.setVisible(false);
        }
    }

    private void explain(Obstacle obstacle) {
        hint.setText(getTranslation("review.obstacle." + obstacle.name()));
    }

    private void approve() {
        row.status()
                .waitingFor()
                .ifPresent(stage ->
                        decide(() -> {
                            reviews.approve(row.seal(), stage, "");
                            return getTranslation("review.approve.done", row.seal().brief());
                        }));
    }

    private void askReason() {
        new ReturnDialog(reason ->
                decide(() -> {
                    reviews.giveBack(row.seal(), reason);
                    return getTranslation("review.giveback.done", row.seal().brief());
                }))
                .open();
    }

    private void decide(Supplier<String> decision) {
        try {
            Notices.done(decision.get());
            leave.accept(Optional.empty());
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
            leave.accept(reviews.find(row.seal()));
        }
    }
}
