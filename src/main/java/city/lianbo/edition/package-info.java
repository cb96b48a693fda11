/// One push of one account: its items in order, rendered and sealed. What is sealed is kept, so
/// that exactly these bytes are staged later.
@ApplicationModule(
        displayName = "Edition",
        allowedDependencies = {
            "platform",
            "shell",
            "account",
            "adaptation",
            "alarm",
            "article",
            "document",
            "media",
            "wechat"
        })
@NullMarked
package city.lianbo.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
