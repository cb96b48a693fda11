package city.lianbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.LoggerFactory;

/// What rises out of a view ends here: it is said in words, and the screen and what was typed stay
/// as they are.
final class DeskErrorHandler implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            LoggerFactory.getLogger(DeskErrorHandler.class)
                    .error("Failure outside every window", event.getThrowable());
            return;
        }
        Notices.failed(Failures.words(event.getThrowable(), ui));
    }
}
