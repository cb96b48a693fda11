package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.delivery.Transitions.Transition;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what an event changes in a delivery's row, and appends it to the step history.
final class StepWriter {

    static final int LONGEST_DETAIL = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    StepWriter(JdbcTemplate batch) {
        this.batch = batch;
        this.sql = JdbcClient.create(batch);
    }

    void apply(
            Delivery row,
            DeliveryEvent event,
            DeliveryState from,
            DeliveryState to,
            DeliveryStore.Note note) {
        var columns = columns(event);
        if (note.takesRepeatBack(row, to)) {
            columns.clear();
            row.claimedAt().ifPresent(at -> columns.put("last_call_at", utc(at)));
        }
        columns.put("state", to.name());
        columns.put("next_at", utc(note.lookAgainAt(row, from != to)));
        columns.put("leased_until", null);
        if (from != to) {
            columns.put("state_since", utc(note.at()));
        }
        if (isAcceptance(event) && row.acceptedAt().isEmpty()) {
            columns.put("accepted_at", utc(note.at()));
        }
        if (event instanceof DeliveryEvent.AnswerLost(int code, _) && code != 0) {
            columns.put("stalls", row.stalls() + 1);
        }
        // A proven no frees the edition for a successor.
        if (to == DeliveryState.REFUSED
                || to == DeliveryState.REJECTED
                || to == DeliveryState.MISSED) {
            columns.put("live_edition_id", null);
        }
        var assignments =
                columns.keySet().stream().map(column -> column + " = :" + column).toList();
        sql.sql("update delivery set " + String.join(", ", assignments) + " where id = :id")
                .params(columns)
                .param("id", row.id().value())
                .update();
    }

    private static boolean isAcceptance(DeliveryEvent event) {
        return event instanceof DeliveryEvent.Accepted || event instanceof DeliveryEvent.Submitted;
    }

    private static Map<String, @Nullable Object> columns(DeliveryEvent event) {
        var columns = new HashMap<String, @Nullable Object>();
        switch (event) {
            case DeliveryEvent.Staged(var draft, var kept) -> {
                columns.put("draft", draft);
                columns.put("kept_fingerprint", kept);
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.Linked(_, var kept) -> {
                columns.put("kept_fingerprint", kept);
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.HeldUp(var reason, int code, var detail) ->
                    problem(columns, reason, code, detail);
            case DeliveryEvent.Accepted(long msgId, OptionalLong dataId, _) -> {
                columns.put("msg_id", msgId);
                dataId.ifPresent(found -> columns.put("msg_data_id", found));
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.Refused(int code, var text) ->
                    problem(columns, "delivery.problem.refused", code, text);
            case DeliveryEvent.AnswerLost(int code, var cause) ->
                    problem(columns, "delivery.problem.answer-lost", code, cause);
            case DeliveryEvent.NeverLeft(var cause) ->
                    problem(columns, "delivery.problem.never-left", 0, cause);
            case DeliveryEvent.Rejected(var status) ->
                    problem(columns, "delivery.problem.rejected", 0, status);
            case DeliveryEvent.Confirmed(var counts, var links) -> {
                if (counts.total() >= 0) {
                    columns.put("total_count", counts.total());
                    columns.put("sent_count", counts.sent());
                }
                links.stream().findFirst().ifPresent(link -> columns.put("link", link.url()));
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.Submitted(var publishId, OptionalLong dataId) -> {
                columns.put("publish_id", publishId);
                dataId.ifPresent(found -> columns.put("msg_data_id", found));
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.Published(var articleId, var links) -> {
                columns.put("article_id", articleId.isEmpty() ? null : articleId);
                links.stream().findFirst().ifPresent(link -> columns.put("link", link.url()));
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.HandedOver() -> problem(columns, null, 0, null);
            case DeliveryEvent.SentByHand(_, _, var link) -> {
                columns.put("link", link);
                problem(columns, null, 0, null);
            }
            case DeliveryEvent.FoundSent(var link) -> columns.put("link", link);
            case DeliveryEvent.Armed() -> problem(columns, null, 0, null);
            case DeliveryEvent.Unstaged(var cause) ->
                    problem(columns, "delivery.problem.unstaged", 0, cause);
            case DeliveryEvent.Claimed _,
                    DeliveryEvent.Repeated _,
                    DeliveryEvent.StillSending _,
                    DeliveryEvent.Deleted _,
                    DeliveryEvent.ConfirmationOverdue _,
                    DeliveryEvent.Halted _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.Missed _,
                    DeliveryEvent.FoundUnsent _ -> {}
        }
        return columns;
    }

    private static void problem(
            Map<String, @Nullable Object> columns,
            @Nullable String key,
            int code,
            @Nullable String detail) {
        columns.put("problem", key);
        columns.put("problem_code", code);
        columns.put("problem_detail", detail == null ? null : shortened(detail));
    }

    void append(List<Transition> happened, String owner) {
        batch.batchUpdate(
                """
                insert into delivery_step
                  (delivery_id, happened_at, event, from_state, to_state, code, detail, owner)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                happened,
                500,
                (statement, transition) -> fill(statement, transition, owner));
    }

    private static void fill(PreparedStatement statement, Transition transition, String owner)
            throws SQLException {
        statement.setObject(1, transition.delivery().value());
        statement.setObject(2, utc(transition.at()));
        statement.setString(3, transition.event().getClass().getSimpleName());
        statement.setString(4, transition.from().name());
        statement.setString(5, transition.to().name());
        statement.setInt(6, StepDetail.code(transition.event()));
        statement.setString(7, shortened(StepDetail.text(transition.event())));
        statement.setString(8, owner);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
