package city.lianbo.shell.ui;

import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.Failures;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// A view could not even be opened: the thing in the address is gone, or something broke.
@ParentLayout(MainLayout.class)
@PermitAll
class FailedPage extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        var cause = parameter.getCaughtException();
        add(
                new EmptyState(
                        VaadinIcon.EXCLAMATION_CIRCLE,
                        getTranslation("shell.failed.title"),
                        Failures.words(cause, this),
                        HomeLink.create(this)));
        return cause instanceof RuleBroken
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
