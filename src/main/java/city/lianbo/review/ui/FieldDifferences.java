package city.lianbo.review.ui;

import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Exhibit;
import city.lianbo.shell.PhonePage;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/// Title, digest, author, link and cover, with what differs from the master marked.
final class FieldDifferences extends DescriptionList {

    private static final String LATE = "lianbo-slot:origin";

    FieldDifferences(Exhibit shown) {
        addClassName("review-fields");
        field("review.field.title", shown, Exhibit.Version::title);
        field("review.field.digest", shown, Exhibit.Version::digest);
        field("review.field.author", shown, Exhibit.Version::author);
        field("review.field.source", shown, version -> source(version.contentSourceUrl()));
        cover(shown);
    }

    /// 阅读原文 may lead to an article that has no address yet; what stands there otherwise is sealed
    /// behind the bar.
    private String source(String sealed) {
        if (!sealed.startsWith(LATE)) {
            return sealed;
        }
        var otherwise = sealed.substring(Math.min(sealed.length(), LATE.length() + 1));
        return otherwise.isEmpty()
                ? getTranslation("review.field.source.late")
                : getTranslation("review.field.source.late.otherwise", otherwise);
    }

    /// One picture where nothing changed; the former one beside the new one where it did.
    private void cover(Exhibit shown) {
        var now = shown.sealed().cover();
        var before = shown.master().map(Exhibit.Version::cover).orElse(now);
        if (now.isEmpty() && before.isEmpty()) {
            return;
        }
        var pictures = new Description();
        pictures.addClassName("review-covers");
        if (now.equals(before)) {
            now.ifPresent(cover -> pictures.add(picture(cover, "review.field.cover.same")));
        } else {
            before.ifPresent(cover -> pictures.add(picture(cover, "review.field.cover.before")));
            now.ifPresent(cover -> pictures.add(picture(cover, "review.field.cover.now")));
        }
        add(new Term(getTranslation("review.field.cover")), pictures);
    }

    private Div picture(Fingerprint cover, String caption) {
        var words = getTranslation(caption);
        var image = new Image(PhonePage.address(cover), "");
        return new Div(image, new Span(words));
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
