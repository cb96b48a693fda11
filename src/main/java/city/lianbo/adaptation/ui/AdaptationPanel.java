package city.lianbo.adaptation.ui;

import city.lianbo.account.ui.PositioningLines;
import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.Comments;
import city.lianbo.adaptation.Effective;
import city.lianbo.document.DarkHtml;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;

/// One account's version: what it is for, what it has to decide, its own fields, its text block by
/// block, and on demand the phone with the exact HTML. Saves by itself at every pause; what is
/// refused is not saved and says why.
final class AdaptationPanel extends Section {

    private final transient Doors doors;
    private final transient Times times;
    private final Command onSaved;
    private final H2 name = new H2();
    private final Div pill = new Div();
    final Span status = new Span();
    final Button submit = new Button();
    final Button preview;
    private final PositioningLines positioning = new PositioningLines();
    final ConflictPane conflicts;
    private final DriftLines drifts = new DriftLines();
    final Tab fieldsTab;
    final Tab textTab;
    final Tabs tabs;
    final OwnForm form;
    final OwnVariables variables = new OwnVariables(values -> keep(open -> open.fill(values)));
    final Select<Comments> comments = new Select<>();
    private final Div fields;
    final TextPane text;
    private final PhoneFrame phone = new PhoneFrame(DarkHtml::of);
    private transient @Nullable OpenAccount open;

    AdaptationPanel(Doors doors, Times times, Command onSaved, Command onClose) {
        this.doors = doors;
        this.times = times;
        this.onSaved = onSaved;
        form = new OwnForm(doors.pictures, this::save);
        conflicts = new ConflictPane(doors, this::keep);
        text = new TextPane(doors, this::keep);
        fieldsTab = new Tab(getTranslation("adaptation.tab.fields"));
        textTab = new Tab(getTranslation("adaptation.tab.text"));
        tabs = new Tabs(fieldsTab, textTab);
        preview =
                new Button(
                        getTranslation("adaptation.phone"),
                        VaadinIcon.MOBILE.create(),
                        _ -> togglePhone());
        addClassName("adaptation-panel");
        status.addClassName("adaptation-status");
        status.getElement().setAttribute("role", "status");
        submit.addClickListener(_ -> submit());
        prepareComments();
        fields = new Div(form, variables, comments);
        fields.addClassName("own-fields");
        tabs.addSelectedChangeListener(_ -> turn());
        phone.setVisible(false);
        var body = new Div(fields, text);
        body.addClassName("adaptation-panes");
        var beside = new Div(body, phone);
        beside.addClassName("adaptation-beside");
        add(head(onClose), positioning, status, conflicts, drifts, tabs, beside);
        turn();
        Shortcuts.addShortcutListener(this, onClose, Key.ESCAPE).listenOn(this);
    }

    private Div head(Command onClose) {
        var close = new Button(VaadinIcon.CLOSE.create(), _ -> onClose.execute());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("adaptation.close"));
        var buttons = new Div(preview, submit, close);
        buttons.addClassName("adaptation-panel-buttons");
        var who = new Div(name, pill);
        who.addClassName("adaptation-panel-who");
        var head = new Div(who, buttons);
        head.addClassName("adaptation-panel-head");
        return head;
    }

    private void prepareComments() {
        comments.setLabel(getTranslation("adaptation.column.comments"));
        comments.setItems(Comments.values());
        comments.setItemLabelGenerator(
                value -> getTranslation("adaptation.comments." + value.name()));
        comments.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep(account -> account.comment(event.getValue()));
            }
        });
    }

    void show(AccountLine line) {
        doors.adaptations
                .find(line.row().id())
                .ifPresent(detail -> {
                    var shown = new OpenAccount(doors, detail);
                    open = shown;
                    name.setText(line.account());
                    positioning.show(shown.positioning());
                    if (shown.inConflict()) {
                        tabs.setSelectedTab(textTab);
                    }
                    say(
                            !shown.isMine()
                                    ? "adaptation.readonly"
                                    : shown.writable()
                                            ? "adaptation.own.hint"
                                            : shown.isSubmitted()
                                                    ? "adaptation.submitted.hint"
                                                    : "adaptation.over.hint");
                    conflicts.show(shown);
                    text.show(shown);
                    fields(shown);
                    draw(shown);
                });
    }

    /// After something changed elsewhere: whatever the person is not writing in is read again.
    void freshen() {
        var shown = open;
        if (isVisible() && shown != null) {
            var before = shown.detail();
            if (shown.reload()) {
                conflicts.freshen(shown);
                text.freshen();
                if (!shown.detail().own().equals(before.own())
                        || !shown.detail().master().equals(before.master())) {
                    fields(shown);
                }
                draw(shown);
            }
        }
    }

    private void fields(OpenAccount shown) {
        form.show(shown.detail().own(), shown.detail().master(), shown.writable());
        variables.show(shown);
        comments.setValue(shown.detail().row().comments());
        comments.setReadOnly(!shown.writable());
    }

    /// What follows from the version as a whole.
    private void draw(OpenAccount shown) {
        var row = shown.detail().row();
        pill.removeAll();
        pill.add(
                new StatePill(
                        States.tone(row.state()),
                        States.icon(row.state()),
                        States.word(row.state(), this)));
        submit.setVisible(shown.isMine());
        submit.setText(
                getTranslation(shown.isSubmitted() ? "adaptation.takeback" : "adaptation.submit"));
        submit.removeThemeVariants(ButtonVariant.PRIMARY);
        if (!shown.isSubmitted()) {
            submit.addThemeVariants(ButtonVariant.PRIMARY);
        }
        drifts.show(shown.detail().drifts());
        preview(shown.detail().effective());
    }

    private void turn() {
        boolean ofText = tabs.getSelectedIndex() == 1;
        fields.setVisible(!ofText);
        text.setVisible(ofText);
    }

    private void togglePhone() {
        phone.setVisible(!phone.isVisible());
        preview.getElement().setAttribute("aria-pressed", String.valueOf(phone.isVisible()));
        setClassName("adaptation-phone", phone.isVisible());
    }

    private void submit() {
        var shown = open;
        if (shown == null) {
            return;
        }
        boolean back = shown.isSubmitted();
        if (keep(
                account -> {
                    if (back) {
                        account.takeBack();
                    } else {
                        account.submit();
                    }
                })) {
            fields(shown);
            text.show(shown);
        }
    }

    private void save() {
        var shown = open;
        if (shown == null) {
            return;
        }
        try {
            var own = form.read();
            preview(shown.preview(own));
            if (!own.equals(shown.detail().own())) {
                keep(account -> account.change(own));
            }
        } catch (RuleBroken refused) {
            refused(refused);
        }
    }

    /// Does something to the open account; answers whether it was kept.
    private boolean keep(SerializableConsumer<OpenAccount> work) {
        var shown = open;
        if (shown == null) {
            return false;
        }
        boolean hadConflicts = shown.inConflict();
        try {
            work.accept(shown);
        } catch (RuleBroken refused) {
            refused(refused);
            return false;
        }
        status.removeClassName("adaptation-failed");
        status.setText(
                getTranslation("adaptation.saved", times.clock(shown.detail().row().changedAt())));
        if (hadConflicts) {
            conflicts.show(shown);
            text.freshen();
        }
        draw(shown);
        onSaved.execute();
        return true;
    }

    private void refused(RuleBroken refused) {
        status.addClassName("adaptation-failed");
        status.setText(getTranslation("adaptation.notsaved", Failures.words(refused, this)));
    }

    private void say(String key) {
        status.removeClassName("adaptation-failed");
        status.setText(getTranslation(key));
    }

    private void preview(Effective effective) {
        phone.show(
                new PhonePage(
                        name.getText(),
                        effective.title(),
                        effective.author(),
                        effective.digest(),
                        effective.cover(),
                        effective.html().html()));
    }
}
