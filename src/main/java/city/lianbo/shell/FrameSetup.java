package city.lianbo.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Gives every session the error handler and the chosen language, every window the chosen colours,
/// hears the last words of windows, and says in words that a session has ended.
@Component
class FrameSetup implements VaadinServiceInitListener {

    /// For screen readers, fonts and line breaks.
    private static final String SAY_LANGUAGE = "document.documentElement.lang = $0";

    private final transient Messages messages;

    FrameSetup(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::systemMessages);
        event.addRequestHandler(new LastWordsIntake());
        service.addSessionInitListener(started -> {
            started.getSession().setErrorHandler(new DeskErrorHandler());
            Preferences.applyLanguage(started.getSession(), started.getRequest());
        });
        service.addUIInitListener(opened -> {
            var ui = opened.getUI();
            ui.getPage().executeJs(SAY_LANGUAGE, ui.getLocale().toLanguageTag());
            var request = VaadinRequest.getCurrent();
            if (request != null) {
                Preferences.applyColours(ui, request);
            }
        });
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var locale = info.getLocale();
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(messages.getTranslation("shell.session.ended", locale));
        words.setSessionExpiredMessage(messages.getTranslation("shell.session.again", locale));
        words.setInternalErrorCaption(messages.getTranslation("shell.error.title", locale));
        words.setInternalErrorMessage(messages.getTranslation("shell.error.reload", locale));
        return words;
    }
}
