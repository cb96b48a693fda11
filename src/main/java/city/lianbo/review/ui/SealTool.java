package city.lianbo.review.ui;

import city.lianbo.review.ReviewRow;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/// What can be done with a sealed text before it is decided about, such as a look at it on a phone.
/// Review knows nothing of what it approves, so whoever seals contributes this as a bean.
@FunctionalInterface
public interface SealTool {

    /// Made anew for every page. Empty where the text, or the person who reads it, has no use for it.
    Optional<Component> of(ReviewRow row);
}
