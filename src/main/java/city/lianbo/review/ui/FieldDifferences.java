package city.lianbo.review.ui;

import city.lianbo.review.Exhibit;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.function.Function;

/// Title, digest, author, link and cover, with what differs from the master marked.
final class FieldDifferences extends DescriptionList {

    FieldDifferences(Exhibit shown) {
        addClassName("review-fields");
        field("review.field.title", shown, Exhibit.Version::title);
        field("review.field.digest", shown, Exhibit.Version::digest);
        field("review.field.author", shown, Exhibit.Version::author);
        field("review.field.source", shown, Exhibit.Version::contentSourceUrl);
        field(
                "review.field.cover",
                shown,
                version -> version.cover().map(picture -> picture.brief()).orElse(""));
    }

    private void field(String label, Exhibit shown, Function<Exhibit.Version, String> part) {
        var now = part.apply(shown.sealed());
        var before = shown.master().map(part).orElse(now);
        if (now.isEmpty() && before.isEmpty()) {
            return;
        }
        var value = new Description();
        value.getElement().appendChild(DifferenceText.line(before, now));
        add(new Term(getTranslation(label)), value);
    }
}
