package city.lianbo.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/// Short notices over the screen, in words that are already translated. Good news goes away by
/// itself; bad news stays until it is closed.
public final class Notices {

    private static final int GOOD_NEWS_MILLIS = 4_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /// Something was done as asked.
    public static void done(String text) {
        var notification = notice(VaadinIcon.CHECK_CIRCLE, text, "notice-done");
        notification.setPosition(Position.BOTTOM_CENTER);
        notification.setDuration(GOOD_NEWS_MILLIS);
        notification.open();
    }

    /// Something was done, but the person should look.
    public static void warn(String text) {
        openUntilClosed(notice(VaadinIcon.WARNING, text, "notice-warning"));
    }

    /// Something was not done; the text says what to do.
    public static void failed(String text) {
        var notification = notice(VaadinIcon.EXCLAMATION_CIRCLE, text, "notice-failed");
        notification.setAssertive(true);
        openUntilClosed(notification);
    }

    private static void openUntilClosed(Notification notification) {
        notification.setPosition(Position.TOP_CENTER);
        notification.setDuration(UNTIL_CLOSED);
        var close = new Button(VaadinIcon.CLOSE.create(), _ -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(notification.getTranslation("shell.notice.close"));
        close.addClassName("notice-close");
        body(notification).add(close);
        notification.open();
    }

    private static Div body(Notification notification) {
        return (Div) notification.getChildren().findFirst().orElseThrow();
    }

    private static Notification notice(VaadinIcon icon, String text, String className) {
        var words = new Span(text);
        words.addClassName("notice-text");
        var body = new Div(icon.create(), words);
        body.addClassNames("notice", className);
        var notification = new Notification();
        notification.add(body);
        return notification;
    }
}
