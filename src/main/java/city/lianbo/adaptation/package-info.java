/// One account's changes over one revision of a master article: own title, digest, author, cover,
/// opening and blocks; all else is inherited, and follows when the master moves.
@ApplicationModule(
        displayName = "Adaptation",
        allowedDependencies = {
            "platform",
            "shell",
            "account",
            "account::ui",
            "alarm",
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
