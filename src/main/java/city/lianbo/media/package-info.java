/// Pictures: stored once by content hash, checked before they are decoded, scaled and cropped for
/// WeChat, never without words for those who can't see them.
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"platform", "shell"})
@NullMarked
package city.lianbo.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
