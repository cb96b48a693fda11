package city.lianbo.shell;

import com.vaadin.flow.component.Component;

/// What a feature puts into the bar over every screen. A feature contributes it as a bean; the frame
/// knows no feature.
@FunctionalInterface
public interface FramePart {

    /// Made anew for every frame.
    Component create();
}
