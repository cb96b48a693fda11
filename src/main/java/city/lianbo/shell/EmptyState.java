package city.lianbo.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/// What stands where a list would be: what belongs here, and the one next step.
public final class EmptyState extends Div {

    /// @param title what is not there yet
    /// @param explanation why that may be, and what to do
    /// @param steps usually one button
    public EmptyState(VaadinIcon icon, String title, String explanation, Component... steps) {
        addClassName("empty-state");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(title), new Paragraph(explanation));
        add(steps);
    }
}
