/// The frame around every screen: layout, navigation, language, error handler, notifications, state
/// pills, the rich text editor, the phone frame, the theme. Knows no feature.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"platform"})
@NullMarked
package city.lianbo.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
