package city.lianbo.account.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.OverlapMatrix;
import city.lianbo.account.OverlapMatrix.Pair;
import city.lianbo.account.Positionings;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.platform.DepartmentId;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Collectors;

/// Which accounts speak about the same things to the same people: the nearest pairs as a list, all
/// of them as a heat map, and for each the words that they share.
@Route(value = OverlapView.ROUTE, layout = MainLayout.class)
@StyleSheet("assets/account.css")
@PermitAll
class OverlapView extends Main implements HasDynamicTitle {

    static final String ROUTE = "accounts/overlap";
    private static final int LISTED = 12;

    private final transient OverlapMatrix matrix;
    private final Div explanation = new Div();

    OverlapView(Positionings positionings, Departments departments) {
        matrix = positionings.overlaps();
        addClassName("overlap");
        add(
                new Anchor("accounts", getTranslation("account.back")),
                new H1(getTranslation("account.overlap.title")));
        if (matrix.accounts().size() < 2) {
            add(
                    new EmptyState(
                            VaadinIcon.TABLE,
                            getTranslation("account.overlap.empty"),
                            getTranslation("account.overlap.empty.hint")));
            return;
        }
        var method = new Paragraph(getTranslation("account.overlap.method"));
        method.addClassName("account-quiet");
        explanation.addClassName("overlap-explained");
        explanation.getElement().setAttribute("aria-live", "polite");
        explanation.add(new Paragraph(getTranslation("account.overlap.hint")));
        var units = units(departments);
        var map = new HeatMap(matrix, unit -> units.getOrDefault(unit, ""));
        map.addLookListener(look -> explain(look.row(), look.column()));
        var side = new Div(explanation, closest());
        side.addClassName("overlap-side");
        var body = new Div(map, side);
        body.addClassName("overlap-body");
        add(method, body);
    }

    private static Map<DepartmentId, String> units(Departments departments) {
        return departments.all().stream()
                .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::name));
    }

    private Div closest() {
        var list = new OrderedList();
        list.addClassName("overlap-closest");
        for (Pair pair : matrix.closest(LISTED)) {
            var share =
                    new Span(
                            getTranslation(
                                    "account.overlap.percent",
                                    Math.round(matrix.share(pair.row(), pair.column()) * 100)));
            share.addClassName("figures");
            var names =
                    new Button(
                            getTranslation(
                                    "account.overlap.pair",
                                    account(pair.row()).name(),
                                    account(pair.column()).name()),
                            _ -> explain(pair.row(), pair.column()));
            names.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            list.add(new ListItem(share, names));
        }
        return new Div(new H2(getTranslation("account.overlap.closest")), list);
    }

    private void explain(int row, int column) {
        int size = matrix.accounts().size();
        if (Math.min(row, column) < 0 || Math.max(row, column) >= size || row == column) {
            return;
        }
        var overlap = matrix.explain(row, column);
        var head =
                new H2(
                        getTranslation(
                                "account.overlap.explained",
                                account(row).name(),
                                account(column).name(),
                                Math.round(overlap.share() * 100)));
        explanation.removeAll();
        explanation.add(head);
        if (overlap.words().isEmpty()) {
            explanation.add(new Paragraph(getTranslation("account.overlap.no-words")));
        } else {
            var words = new Div();
            words.addClassName("overlap-words");
            overlap.words().forEach(word -> words.add(new Span(word)));
            explanation.add(new Paragraph(getTranslation("account.overlap.words")), words);
        }
        explanation.add(card(row), card(column));
    }

    private Div card(int index) {
        var duty = new Paragraph(matrix.card(index).duty());
        return new Div(new Anchor("accounts/" + account(index).id(), account(index).name()), duty);
    }

    private AccountRow account(int index) {
        return matrix.accounts().get(index);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.overlap.title");
    }
}
