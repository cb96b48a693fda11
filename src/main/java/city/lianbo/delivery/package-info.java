/// Carries one edition to one account, exactly once: stage, arm, claim, fire, confirm, reconcile,
/// recall.
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "platform",
            "account",
            "alarm",
            "edition",
            "media",
            "notice",
            "review",
            "shell",
            "wechat"
        })
@NullMarked
package city.lianbo.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
