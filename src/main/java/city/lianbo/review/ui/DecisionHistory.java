package city.lianbo.review.ui;

import city.lianbo.review.DecisionRow;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/// Who decided what before, oldest first.
final class DecisionHistory extends Div {

    DecisionHistory(List<DecisionRow> history, Times times) {
        addClassName("review-history");
        setVisible(!history.isEmpty());
        var list = new OrderedList();
        for (var decision : history) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "review.history.line",
                                    times.at(decision.at()),
                                    decision.personName(),
                                    getTranslation("review.stage." + decision.stage().name()),
                                    getTranslation("review.verdict." + decision.verdict().name()),
                                    decision.remark())));
        }
        add(new H2(getTranslation("review.history.title")), list);
    }
}
