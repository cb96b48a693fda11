/// Screens that compose features: what waits for a person, today's sends, how campaigns went. Top of
/// the graph: may use all, used by none.
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "platform",
            "shell",
            "account",
            "adaptation",
            "article",
            "campaign",
            "campaign::ui",
            "edition",
            "delivery",
            "delivery::ui",
            "notice",
            "notice::ui",
            "review"
        })
@NullMarked
package city.lianbo.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
