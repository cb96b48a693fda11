package city.lianbo.shell.ui;

import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import city.lianbo.shell.RichTextEditor;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Times;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One page that shows every state and every shared part, so that somebody can look at them all in
/// both languages, light and dark, wide and narrow.
@Route(value = "states", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class StatesView extends Div implements HasDynamicTitle {

    StatesView(Times times, InstantSource clock) {
        addClassName("page");
        add(
                new H1(getTranslation("shell.states.title")),
                section("shell.states.pills", pills()),
                section("shell.states.times", new Span(times.at(clock.instant()))),
                section("shell.states.notices", notices()),
                section("shell.states.editor", editor()),
                section("shell.states.phone", phone()),
                section("shell.states.empty", empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.states.title");
    }

    private Section section(String titleKey, Component content) {
        return new Section(new H2(getTranslation(titleKey)), content);
    }

    private Div pills() {
        var row = row();
        for (var tone : Tone.values()) {
            row.add(new StatePill(tone, iconOf(tone), getTranslation("shell.tone." + tone)));
        }
        return row;
    }

    private static VaadinIcon iconOf(Tone tone) {
        return switch (tone) {
            case GREY, RED_OUTLINE -> VaadinIcon.CLOCK;
            case BLUE_OUTLINE -> VaadinIcon.INBOX;
            case AMBER -> VaadinIcon.SHIELD;
            case AMBER_FILLED -> VaadinIcon.BOLT;
            case TEAL -> VaadinIcon.PAPERPLANE;
            case GREEN -> VaadinIcon.CHECK;
            case VIOLET, VIOLET_OUTLINE -> VaadinIcon.QUESTION_CIRCLE;
            case RED -> VaadinIcon.CLOSE_CIRCLE;
            case DARK -> VaadinIcon.HAND;
        };
    }

    private Div notices() {
        var row = row();
        row.add(
                new Button(getTranslation("shell.states.done"), _ -> Notices.done(sample())),
                new Button(getTranslation("shell.states.warn"), _ -> Notices.warn(sample())),
                new Button(getTranslation("shell.states.failed"), _ -> Notices.failed(sample())),
                harm());
        return row;
    }

    private Button harm() {
        var button =
                new Button(
                        getTranslation("shell.states.harm"),
                        _ ->
                                ConfirmDialogs.askBeforeHarm(
                                        getTranslation("shell.states.harm.title"),
                                        getTranslation("shell.states.harm.consequence"),
                                        getTranslation("shell.states.harm.verb"),
                                        () -> Notices.done(sample())));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private RichTextEditor editor() {
        var editor = new RichTextEditor();
        editor.setPlaceholder(sample());
        editor.addPictureRequestedListener(_ -> Notices.warn(sample()));
        return editor;
    }

    private PhoneFrame phone() {
        var phone = new PhoneFrame(UnaryOperator.identity());
        phone.show(
                new PhonePage(
                        getTranslation("shell.brand"),
                        sample(),
                        getTranslation("shell.role.COORDINATOR"),
                        sample(),
                        Optional.empty(),
                        "<p>" + sample() + "</p>"));
        return phone;
    }

    private EmptyState empty() {
        var step = new Button(getTranslation("shell.states.done"), _ -> Notices.done(sample()));
        step.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                VaadinIcon.INBOX, getTranslation("shell.states.empty.title"), sample(), step);
    }

    private String sample() {
        return getTranslation("shell.states.sample");
    }

    private static Div row() {
        var row = new Div();
        row.addClassName("row");
        return row;
    }
}
