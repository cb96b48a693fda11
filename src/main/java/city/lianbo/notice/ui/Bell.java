package city.lianbo.notice.ui;

import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.notice.StandingNotice;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// How many notices stand, on every screen; pressed, it lists them.
class Bell extends Button {

    private static final Duration GAP = Duration.ofMillis(500);

    private final transient Notices notices;
    private final transient Times times;
    private transient List<StandingNotice> standing = List.of();

    Bell(Notices notices, Times times, Function<Runnable, Registration> news) {
        this.notices = notices;
        this.times = times;
        setIcon(VaadinIcon.BELL.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassNames("frame-switch", "bell");
        setId("bell");
        addClickListener(_ -> list().open());
        LiveReader.keepFresh(this, news, GAP, this::refresh);
        addAttachListener(_ -> refresh());
    }

    private void refresh() {
        standing = notices.standing();
        int many = standing.size();
        setText(many == 0 ? "" : String.valueOf(many));
        setAriaLabel(getTranslation("notice.bell", many));
        setTooltipText(getTranslation("notice.bell", many));
        boolean alarm = standing.stream().anyMatch(one -> one.severity() == Severity.ALARM);
        setClassName("bell-alarm", alarm);
        setClassName("bell-some", many > 0 && !alarm);
    }

    private Dialog list() {
        refresh();
        var dialog = new Dialog(getTranslation("notice.list.title"));
        dialog.setWidth("min(36rem, 100vw)");
        var list = new NoticeList(times);
        list.show(standing);
        list.onLeave(dialog::close);
        dialog.add(list);
        dialog.getFooter()
                .add(new Button(getTranslation("notice.list.close"), _ -> dialog.close()));
        return dialog;
    }
}
