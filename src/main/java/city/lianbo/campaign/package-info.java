/// Plans many deliveries as waves, releases and halts them, and tells how far they have come.
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {
            "platform",
            "shell",
            "account",
            "alarm",
            "article",
            "adaptation",
            "delivery",
            "delivery::ui",
            "document",
            "edition",
            "identity",
            "notice",
            "notice::ui",
            "review",
            "review::ui",
            "wechat"
        })
@NullMarked
package city.lianbo.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
