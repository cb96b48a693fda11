package city.lianbo.review.ui;

import city.lianbo.platform.Fingerprint;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.Reviews;
import city.lianbo.review.Subject;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What waits for the reviewer, the nearest deadline first; several can be approved at once.
@Route(value = "reviews", layout = MainLayout.class)
@StyleSheet("assets/review.css")
@RolesAllowed("REVIEWER")
class ReviewQueueView extends Main implements HasDynamicTitle {

    private final transient Reviews reviews;
    private final transient ReviewWords words;
    final Grid<ReviewRow> list = new Grid<>();
    final Button approve;
    final Button alike;
    private final Span chosen = new Span();
    private final Div bar = new Div();
    private final Div none = new Div();
    private transient List<ReviewRow> rows = List.of();
    private transient Map<Fingerprint, Long> sizes = Map.of();

    ReviewQueueView(Reviews reviews, Times times) {
        this.reviews = reviews;
        this.words = new ReviewWords(this, times);
        approve = new Button("", VaadinIcon.CHECK.create(), _ -> decide());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        alike = new Button(getTranslation("review.queue.alike"), _ -> selectAlike());
        bar.add(chosen, alike, approve);
        bar.addClassNames("review-bar");
        addClassNames("page", "review-queue");
        add(new H1(getTranslation("review.queue.title")), none, table(), bar);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.queue.title");
    }

    private Grid<ReviewRow> table() {
        list.addComponentColumn(this::line)
                .setHeader(getTranslation("review.queue.what"))
                .setFlexGrow(1);
        list.addComponentColumn(words::pill)
                .setHeader(getTranslation("review.queue.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        if (list.getSelectionModel() instanceof GridMultiSelectionModel<ReviewRow> model) {
            model.setSelectAllCheckboxVisibility(
                    GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        list.addSelectionListener(_ -> showChosen());
        list.setAllRowsVisible(false);
        return list;
    }

    private Div line(ReviewRow row) {
        var title = new RouterLink(words.title(row), ReviewView.class, ReviewView.of(row.seal()));
        var facts =
                new Span(
                        "%s · %s · %s"
                                .formatted(
                                        words.accounts(row),
                                        words.deadline(row),
                                        row.seal().brief()));
        facts.addClassName("review-quiet");
        var line = new Div(title, facts);
        line.addClassName("review-line");
        long same = difference(row).map(found -> sizes.getOrDefault(found, 1L)).orElse(1L);
        if (same > 1) {
            facts.add(" · " + getTranslation("review.queue.same", same));
        }
        return line;
    }

    private void refresh() {
        rows = reviews.waitingForMe();
        sizes =
                rows.stream()
                        .flatMap(row -> difference(row).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        list.deselectAll();
        list.setItems(rows);
        list.setVisible(!rows.isEmpty());
        none.removeAll();
        if (rows.isEmpty()) {
            none.add(
                    new EmptyState(
                            VaadinIcon.CHECK_CIRCLE,
                            getTranslation("review.queue.none"),
                            getTranslation("review.queue.none.hint")));
        }
        showChosen();
    }

    private void showChosen() {
        var selected = list.getSelectedItems();
        bar.setVisible(!selected.isEmpty());
        chosen.setText(getTranslation("review.queue.chosen", selected.size(), rows.size()));
        approve.setText(getTranslation("review.queue.approve", selected.size()));
        alike.setVisible(
                selected.stream()
                        .flatMap(row -> difference(row).stream())
                        .anyMatch(found -> sizes.getOrDefault(found, 1L) > 1));
    }

    private void selectAlike() {
        var wanted =
                list.getSelectedItems().stream()
                        .flatMap(row -> difference(row).stream())
                        .collect(Collectors.toSet());
        list.asMultiSelect()
                .select(
                        rows.stream()
                                .filter(row -> difference(row).filter(wanted::contains).isPresent())
                                .toList());
    }

    private void decide() {
        var selected = rows.stream().filter(list.getSelectedItems()::contains).toList();
        new BulkApproval(reviews, words, selected, this::refresh).open();
    }

    static Optional<Fingerprint> difference(ReviewRow row) {
        return row.subjects().stream().findFirst().flatMap(Subject::difference);
    }
}
