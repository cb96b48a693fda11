package city.lianbo.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

final class HomeLink {

    private HomeLink() {}

    static Anchor create(Component page) {
        return new Anchor(".", page.getTranslation("shell.home"));
    }
}
