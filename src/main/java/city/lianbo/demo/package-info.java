/// The fictional city Linjiang 临江, to practise in: departments, people, accounts and articles, and
/// WeChat's simulator in the same process. Exists in the profile `demo` alone.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "identity",
            "account",
            "article",
            "document",
            "media",
            "simulator"
        })
@NullMarked
package city.lianbo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
