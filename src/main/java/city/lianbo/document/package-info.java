/// The block document: parse, check, write, render to WeChat HTML. Plain Java: no Spring, no
/// database, no raw HTML. What the schema does not know cannot be sent.
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"platform"})
@NullMarked
package city.lianbo.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
