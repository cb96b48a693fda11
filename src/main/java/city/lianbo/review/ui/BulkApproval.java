package city.lianbo.review.ui;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.RuleBroken;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lists what one press approves, those that changed the same together, and approves it: each seal
/// gets its own record.
final class BulkApproval extends Dialog {

    private static final int LONGEST_REMARK = 2_000;

    private final transient Reviews reviews;
    private final transient ReviewWords words;
    private final transient List<ReviewRow> rows;
    private final Command done;
    final TextField remark = new TextField();
    final Button approve;

    BulkApproval(Reviews reviews, ReviewWords words, List<ReviewRow> rows, Command done) {
        this.reviews = reviews;
        this.words = words;
        this.rows = rows;
        this.done = done;
        addClassName("bulk-approval");
        setHeaderTitle(getTranslation("review.bulk.title", rows.size()));
        remark.setLabel(getTranslation("review.remark"));
        remark.setMaxLength(LONGEST_REMARK);
        remark.setWidthFull();
        var cancel = new Button(getTranslation("review.cancel"), _ -> close());
        approve = new Button(getTranslation("review.queue.approve", rows.size()), _ -> approve());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, approve);
        add(new Paragraph(getTranslation("review.bulk.hint")), groups(), remark);
    }

    /// Equal changes together, under a heading; below them those that stand alone.
    private Div groups() {
        var groups = new Div();
        var alone = new ArrayList<ReviewRow>();
        for (var group : alike().values()) {
            if (group.size() == 1) {
                alone.addAll(group);
            } else {
                var heading = getTranslation("review.bulk.group", group.size());
                groups.add(new H3(heading), list(group));
            }
        }
        if (!alone.isEmpty()) {
            groups.add(new H3(getTranslation("review.bulk.alone", alone.size())), list(alone));
        }
        return groups;
    }

    private Map<Optional<Fingerprint>, List<ReviewRow>> alike() {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                ReviewQueueView::difference,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private UnorderedList list(List<ReviewRow> group) {
        var list = new UnorderedList();
        for (var row : group) {
            var stage = row.status().waitingFor().map(words::stage).orElse("");
            list.add(
                    new ListItem(
                            "%s · %s · %s · %s"
                                    .formatted(
                                            words.accounts(row),
                                            words.title(row),
                                            stage,
                                            row.seal().brief())));
        }
        return list;
    }

    private void approve() {
        var stages =
                rows.stream()
                        .filter(row -> row.status().waitingFor().isPresent())
                        .collect(Collectors.toMap(ReviewRow::seal, BulkApproval::stage));
        try {
            reviews.approveAll(stages, remark.getValue());
            close();
            Notices.done(getTranslation("review.bulk.done", stages.size()));
        } catch (RuleBroken refused) {
            close();
            Notices.failed(Failures.words(refused, this));
        }
        done.execute();
    }

    private static Stage stage(ReviewRow row) {
        return row.status().waitingFor().orElseThrow();
    }
}
