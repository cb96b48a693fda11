package city.lianbo.review.ui;

import city.lianbo.document.DarkHtml;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Exhibit;
import city.lianbo.review.Exhibits;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.Reviews;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.OpaqueFrame;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;

/// One seal before its reviewer: what it is, what differs from the master, the phone, and the
/// decision, which opens once the end of the text was on the screen.
@Route(value = "reviews/:seal", layout = MainLayout.class)
@StyleSheet("assets/review.css")
// What tools bring along: the bundle knows only what a page names itself.
@Uses(CheckboxGroup.class)
@Uses(Select.class)
@RolesAllowed({"REVIEWER", "COORDINATOR", "EDITOR", "AUDITOR"})
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SEAL = "seal";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final transient Reviews reviews;
    private final transient ObjectProvider<Exhibits> exhibits;
    private final transient ObjectProvider<SealTool> tools;
    private final transient ReviewWords words;
    private final transient Times times;
    private String title = "";

    ReviewView(
            Reviews reviews,
            ObjectProvider<Exhibits> exhibits,
            ObjectProvider<SealTool> tools,
            Times times) {
        this.reviews = reviews;
        this.exhibits = exhibits;
        this.tools = tools;
        this.words = new ReviewWords(this, times);
        this.times = times;
        addClassNames("page", "review-page");
    }

    static RouteParameters of(Fingerprint seal) {
        return new RouteParameters(SEAL, seal.hex());
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("review.queue.title") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(SEAL)
                .filter(HEX.asMatchPredicate())
                .map(Fingerprint::new)
                .flatMap(reviews::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ReviewRow row) {
        removeAll();
        title = words.title(row);
        var decision = new DecisionBar(reviews, row, words, this::leave);
        var reading = new Section(heading(row));
        reading.addClassName("review-reading");
        add(reading);
        var exhibit = exhibits.stream().flatMap(all -> all.find(row.seal()).stream()).findFirst();
        exhibit.ifPresentOrElse(
                shown -> {
                    reading.add(
                            new FieldDifferences(shown),
                            text(shown),
                            new EndOfText(decision::endSeen));
                    add(shown.opaque() ? opaque(shown.sealed()) : phone(row, shown.sealed()));
                },
                () -> reading.add(new Paragraph(getTranslation("review.text.missing"))));
        reading.add(new DecisionHistory(row.history(), times));
        add(decision);
    }

    private Div heading(ReviewRow row) {
        var facts =
                new Div(
                        words.pill(row),
                        new Paragraph(
                                "%s · %s · %s"
                                        .formatted(
                                                words.accounts(row),
                                                words.deadline(row),
                                                row.seal().brief())));
        facts.addClassName("review-facts");
        tools.stream().flatMap(tool -> tool.of(row).stream()).forEach(facts::add);
        return new Div(new H1(title), facts);
    }

    private static DifferenceText text(Exhibit shown) {
        var now = ReadableText.of(shown.sealed().html());
        var before = shown.master().map(master -> ReadableText.of(master.html())).orElse(List.of());
        return new DifferenceText(shown.master().isPresent() ? before : now, now);
    }

    private static OpaqueFrame opaque(Exhibit.Version sealed) {
        var frame = new OpaqueFrame();
        frame.show(sealed.html());
        return frame;
    }

    private PhoneFrame phone(ReviewRow row, Exhibit.Version sealed) {
        var phone = new PhoneFrame(DarkHtml::of);
        phone.show(
                new PhonePage(
                        words.accounts(row),
                        sealed.title(),
                        sealed.author(),
                        sealed.digest(),
                        sealed.cover(),
                        sealed.html()));
        return phone;
    }

    /// Back to what still waits; to this page again where nothing was decided.
    private void leave(Optional<ReviewRow> again) {
        again.ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(ReviewQueueView.class));
    }
}
