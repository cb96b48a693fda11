package city.lianbo.media.ui;

import city.lianbo.media.PictureFilter;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The picture library: every picture once, found by what it shows, where it comes from or what its
/// file was called. What is looked for stands in the address, so that Back comes back to it; pages
/// come from the database, and lists show small renditions.
@Route(value = PicturesView.ROUTE, layout = MainLayout.class)
@StyleSheet("assets/media.css")
@PermitAll
class PicturesView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "pictures";
    private static final int ON_A_PAGE = 48;

    private final transient Pictures pictures;
    final TextField words = new TextField();
    final Checkbox toDescribe = new Checkbox();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    final Span count = new Span();
    final Button earlier = new Button(VaadinIcon.ANGLE_LEFT.create(), _ -> turn(-1));
    final Button later = new Button(VaadinIcon.ANGLE_RIGHT.create(), _ -> turn(1));
    private int page;

    PicturesView(Pictures pictures, CurrentActor actor) {
        this.pictures = pictures;
        addClassName("pictures");
        list.addClassName("pictures-list");
        add(head(mayAdd(actor)), filters(), nothing, list, pages());
    }

    private static boolean mayAdd(CurrentActor actor) {
        var person = actor.get();
        return person.is(Role.COORDINATOR)
                || person.is(Role.EDITOR)
                || person.is(Role.ADMINISTRATOR);
    }

    private Div head(boolean mayAdd) {
        var head = new Div(new H1(getTranslation("media.library.title")));
        head.addClassName("pictures-head");
        if (mayAdd) {
            var add =
                    new Button(
                            getTranslation("media.library.add"),
                            VaadinIcon.PLUS.create(),
                            _ -> PicturePicker.add(pictures, this::open));
            add.setId("add-picture");
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(add);
        }
        return head;
    }

    private void open(PictureInfo picture) {
        UI.getCurrent().navigate(PictureView.class, picture.id().hex());
    }

    private Div filters() {
        words.setPlaceholder(getTranslation("media.library.search"));
        words.setAriaLabel(getTranslation("media.library.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> look(event.isFromClient()));
        toDescribe.addValueChangeListener(event -> look(event.isFromClient()));
        var filters = new Div(words, toDescribe);
        filters.addClassName("pictures-filters");
        return filters;
    }

    private Div pages() {
        earlier.setAriaLabel(getTranslation("media.library.newer"));
        later.setAriaLabel(getTranslation("media.library.older"));
        count.getElement().setAttribute("role", "status");
        var pages = new Div(earlier, count, later);
        pages.addClassName("pictures-pages");
        return pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        words.setValue(asked.getSingleParameter("words").orElse(""));
        toDescribe.setValue(asked.getSingleParameter("todo").isPresent());
        page = asked.getSingleParameter("page").map(PicturesView::number).orElse(0);
        show();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private void look(boolean byPerson) {
        if (byPerson) {
            page = 0;
            remember();
        }
    }

    private void turn(int by) {
        page += by;
        remember();
    }

    /// Shows the page under its address; coming back shows the same.
    private void remember() {
        var asked = new HashMap<String, String>();
        if (!words.isEmpty()) {
            asked.put("words", words.getValue());
        }
        if (toDescribe.getValue()) {
            asked.put("todo", "1");
        }
        if (page > 0) {
            asked.put("page", String.valueOf(page));
        }
        UI.getCurrent().navigate(PicturesView.class, QueryParameters.simple(Map.copyOf(asked)));
    }

    private PictureFilter filter() {
        return new PictureFilter(words.getValue(), toDescribe.getValue());
    }

    private void show() {
        int all = pictures.count(filter());
        int lastPage = Math.max(0, (all - 1) / ON_A_PAGE);
        page = Math.min(page, lastPage);
        list.removeAll();
        nothing.removeAll();
        pictures.search(filter(), page * ON_A_PAGE, ON_A_PAGE)
                .forEach(picture -> list.add(tile(picture)));
        if (all == 0) {
            nothing.add(empty());
        }
        toDescribe.setLabel(
                getTranslation(
                        "media.library.to-describe", pictures.count(new PictureFilter("", true))));
        count.setText(getTranslation("media.library.count", all, page + 1, lastPage + 1));
        earlier.setEnabled(page > 0);
        later.setEnabled(page < lastPage);
    }

    private EmptyState empty() {
        boolean any = filter().equals(PictureFilter.ALL);
        return new EmptyState(
                VaadinIcon.PICTURE,
                getTranslation(any ? "media.library.empty" : "media.library.nomatch"),
                getTranslation(any ? "media.library.empty.hint" : "media.library.nomatch.hint"));
    }

    private ListItem tile(PictureInfo picture) {
        var image = new Image(picture.thumbnailPath(), "");
        image.getElement().setAttribute("loading", "lazy");
        image.getStyle().set("object-position", picture.crop(1.5).objectPosition());
        var title =
                new Span(
                        picture.altText().isBlank()
                                ? getTranslation("media.library.no-words")
                                : picture.altText());
        title.addClassName("pictures-title");
        var quiet =
                new Span(
                        picture.source().isBlank()
                                ? getTranslation("media.library.no-source")
                                : picture.source());
        quiet.addClassName("pictures-quiet");
        quiet.setClassName("pictures-lack", picture.source().isBlank());
        title.setClassName("pictures-lack", picture.altText().isBlank());
        var link = new Anchor(ROUTE + "/" + picture.id().hex(), image, title, quiet);
        return new ListItem(link);
    }

    /// 1.2 MB, 340 kB.
    static String weight(long bytes, Locale locale) {
        return bytes >= 1_000_000
                ? String.format(locale, "%.1f MB", bytes / 1e6)
                : String.format(locale, "%d kB", Math.max(1, Math.round(bytes / 1e3)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("media.library.title");
    }
}
