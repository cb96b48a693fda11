package city.lianbo.shell.ui;

import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedPage extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        add(
                new EmptyState(
                        VaadinIcon.LOCK,
                        getTranslation("shell.denied.title"),
                        getTranslation("shell.denied.text"),
                        HomeLink.create(this)));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
