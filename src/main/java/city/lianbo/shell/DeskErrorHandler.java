package city.lianbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/// What rises out of a view ends here: it is said in words, and the screen and what was typed stay
/// as they are.
final class DeskErrorHandler implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return; // the browser went away in the middle of an answer: nobody is there to tell
        }
        var ui = UI.getCurrent();
        if (ui == null) {
            LoggerFactory.getLogger(DeskErrorHandler.class)
                    .error("Failure outside every window", event.getThrowable());
            return;
        }
        Notices.failed(Failures.words(event.getThrowable(), ui));
    }
}
