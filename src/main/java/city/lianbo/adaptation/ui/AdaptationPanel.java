package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationDetail;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Effective;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
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
import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;

/// One account's version beside the table: its own fields, and the phone with the exact HTML. Saves
/// by itself at every pause; what WeChat would refuse is not saved and says why.
final class AdaptationPanel extends Section {

    private final transient Adaptations adaptations;
    private final transient Times times;
    private final Command onSaved;
    private final H2 name = new H2();
    final Span status = new Span();
    final OwnForm form;
    private final PhoneFrame phone = new PhoneFrame();
    private transient @Nullable AccountLine line;
    private transient OwnFields saved = OwnFields.NONE;
    private long version;

    AdaptationPanel(Doors doors, Times times, Command onSaved, Command onClose) {
        this.adaptations = doors.adaptations;
        this.times = times;
        this.onSaved = onSaved;
        form = new OwnForm(doors.pictures, this::save);
        addClassName("adaptation-panel");
        status.addClassName("adaptation-status");
        status.getElement().setAttribute("role", "status");
        var close = new Button(VaadinIcon.CLOSE.create(), _ -> onClose.execute());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("adaptation.close"));
        var head = new Div(name, close);
        head.addClassName("adaptation-panel-head");
        add(head, status, form, phone);
        Shortcuts.addShortcutListener(this, onClose, Key.ESCAPE).listenOn(this);
    }

    void show(AccountLine shown, Sheet sheet) {
        adaptations
                .find(shown.row().id())
                .ifPresent(detail -> {
                    line = shown;
                    saved = detail.own();
                    version = detail.row().version();
                    name.setText(shown.account());
                    boolean writable = adaptations.mayAdaptFor(shown.department());
                    form.show(detail.own(), sheet.master(), writable);
                    status.removeClassName("adaptation-failed");
                    status.setText(
                            writable
                                    ? getTranslation("adaptation.own.hint")
                                    : getTranslation("adaptation.readonly"));
                    preview(detail.effective());
                });
    }

    private void save() {
        var shown = line;
        if (shown == null) {
            return;
        }
        try {
            var own = form.read();
            preview(adaptations.preview(shown.row().id(), own));
            if (own.equals(saved)) {
                return;
            }
            adaptations.change(shown.row().id(), version, own);
            saved = own;
            adaptations.find(shown.row().id()).map(AdaptationDetail::row).ifPresent(this::saved);
            onSaved.execute();
        } catch (RuleBroken refused) {
            status.addClassName("adaptation-failed");
            status.setText(getTranslation("adaptation.notsaved", Failures.words(refused, this)));
        }
    }

    private void saved(AdaptationRow now) {
        version = now.version();
        status.removeClassName("adaptation-failed");
        status.setText(getTranslation("adaptation.saved", times.clock(now.changedAt())));
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
