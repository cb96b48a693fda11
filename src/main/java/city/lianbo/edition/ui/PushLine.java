package city.lianbo.edition.ui;

import city.lianbo.edition.ItemState;
import city.lianbo.edition.PushItemId;
import city.lianbo.edition.PushSheet;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import city.lianbo.shell.PhonePage;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/// One item as the phone shows it: the first with its cover, the others as rows; the campaign's
/// locked in its place.
class PushLine extends ListItem {

    private final transient PushView.Parts parts;
    private final transient PushSheet push;
    private final transient PushSheet.Line line;
    private final Command reload;

    PushLine(PushView.Parts parts, PushSheet push, int place, Command reload) {
        this.parts = parts;
        this.push = push;
        this.line = push.lines().get(place);
        this.reload = reload;
        addClassNames("push-item", place == 0 ? "push-lead" : "push-row");
        if (line.item().isEmpty()) {
            addClassName("push-city");
        }
        add(cover(), words());
        line.item().ifPresent(item -> add(verbs(item)));
    }

    /// Whether it would be in a freeze made now.
    static boolean isReady(PushSheet.Line line) {
        return line.state() == ItemState.APPROVED;
    }

    private Component cover() {
        return line.cover()
                .<Component>map(picture -> new Image(PhonePage.address(picture), ""))
                .map(PushLine::withCoverClass)
                .orElseGet(() -> withCoverClass(new Div(VaadinIcon.PICTURE.create())));
    }

    private static Component withCoverClass(Component cover) {
        cover.addClassName("push-cover");
        return cover;
    }

    private Div words() {
        var title = new Span(line.title());
        title.addClassName("push-title");
        var marks = new Div(kind(), pill());
        marks.addClassName("push-marks");
        var words = new Div(title, marks);
        words.addClassName("push-words");
        return words;
    }

    private Span kind() {
        var word =
                line.item().isEmpty()
                        ? "edition.push.kind.campaign"
                        : line.isOpaque() ? "edition.push.kind.opaque" : "edition.push.kind.own";
        var kind = new Span(getTranslation(word));
        kind.addClassName("push-kind");
        if (line.item().isEmpty()) {
            kind.addComponentAsFirst(VaadinIcon.LOCK.create());
        }
        return kind;
    }

    private Component pill() {
        var pill =
                new StatePill(
                        tone(line.state()),
                        icon(line.state()),
                        getTranslation("edition.item." + line.state()));
        return line.seal()
                .filter(_ -> line.state() != ItemState.SEALED)
                .<Component>map(seal -> {
                    var link = new Anchor("reviews/" + seal.hex());
                    link.add(pill);
                    return link;
                })
                .orElse(pill);
    }

    private static Tone tone(ItemState state) {
        return switch (state) {
            case NOT_SEALED, SEALED -> Tone.GREY;
            case IN_REVIEW -> Tone.BLUE_OUTLINE;
            case APPROVED -> Tone.GREEN;
            case RETURNED, VOIDED -> Tone.RED;
        };
    }

    private static VaadinIcon icon(ItemState state) {
        return switch (state) {
            case NOT_SEALED -> VaadinIcon.PENCIL;
            case SEALED -> VaadinIcon.LOCK;
            case IN_REVIEW -> VaadinIcon.EYE;
            case APPROVED -> VaadinIcon.CHECK;
            case RETURNED -> VaadinIcon.ARROW_BACKWARD;
            case VOIDED -> VaadinIcon.CLOSE_CIRCLE;
        };
    }

    private Div verbs(PushItemId item) {
        var verbs = new Div();
        verbs.addClassName("push-verbs");
        if (push.open()) {
            DragSource.create(this).setDragData(item);
            int own = own(item);
            verbs.add(move(item, own - 1, VaadinIcon.ARROW_UP, "edition.push.up", own > 1));
            verbs.add(
                    move(
                            item,
                            own + 1,
                            VaadinIcon.ARROW_DOWN,
                            "edition.push.down",
                            own < push.own().size()));
            line.article()
                    .ifPresent(article ->
                            verbs.add(
                                    new Anchor(
                                            "articles/" + article + "/adapt",
                                            getTranslation("edition.push.adapt"))));
            if (line.state() != ItemState.APPROVED && line.state() != ItemState.IN_REVIEW) {
                verbs.add(seal(item));
            }
        }
        if (push.freezable()) {
            verbs.add(remove(item));
        }
        return verbs;
    }

    /// Its place among the own items, from 1.
    private int own(PushItemId item) {
        return push.own().stream().map(PushSheet.Line::item).toList().indexOf(Optional.of(item))
                + 1;
    }

    private Button move(PushItemId item, int to, VaadinIcon icon, String key, boolean possible) {
        var button =
                new Button(
                        icon.create(),
                        _ -> {
                            parts.pushes().move(push.edition(), item, to);
                            reload.execute();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key, line.title()));
        button.setTooltipText(getTranslation(key, line.title()));
        button.setEnabled(possible);
        return button;
    }

    private Button seal(PushItemId item) {
        var button =
                new Button(
                        getTranslation("edition.push.seal"),
                        _ -> {
                            parts.pushes().seal(push.edition(), item);
                            Notices.done(getTranslation("edition.push.seal.done", line.title()));
                            reload.execute();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("push-seal");
        return button;
    }

    private Button remove(PushItemId item) {
        var button =
                new Button(
                        VaadinIcon.TRASH.create(),
                        _ ->
                                ConfirmDialogs.askBeforeHarm(
                                        getTranslation("edition.push.remove.title"),
                                        getTranslation("edition.push.remove.text", line.title()),
                                        getTranslation("edition.push.remove"),
                                        () -> {
                                            parts.pushes().remove(push.edition(), item);
                                            reload.execute();
                                        }));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        button.addClassName("push-remove");
        button.setAriaLabel(getTranslation("edition.push.remove.one", line.title()));
        return button;
    }
}
