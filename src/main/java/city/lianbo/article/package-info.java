/// The master article, saved while people type, and its frozen revisions.
@ApplicationModule(
        displayName = "Article",
        allowedDependencies = {
            "platform",
            "shell",
            "document",
            "document :: imports",
            "media",
            "media :: ui"
        })
@NullMarked
package city.lianbo.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
