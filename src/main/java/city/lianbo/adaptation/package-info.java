/// One account's changes over one revision of a master article: own title, digest, author, cover
/// and opening; all else is inherited.
@ApplicationModule(
        displayName = "Adaptation",
        allowedDependencies = {
            "platform",
            "shell",
            "account",
            "article",
            "document",
            "identity",
            "media",
            "media::ui"
        })
@NullMarked
package city.lianbo.adaptation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
