package city.lianbo.shell.ui;

import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(
                new EmptyState(
                        VaadinIcon.COMPASS,
                        getTranslation("shell.notfound.title"),
                        getTranslation("shell.notfound.text", "/" + event.getLocation().getPath()),
                        HomeLink.create(this)));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
