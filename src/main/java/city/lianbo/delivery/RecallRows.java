package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecallRows {

    static final int LONGEST_WORDS = 300;

    /// A publication has no `msg_id`; its names stand with its delivery.
    private static final long NO_NUMBER = 0;

    private final JdbcClient sql;

    RecallRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// What WeChat is to delete, by the name that it gave.
    sealed interface Target {

        /// Pushed to followers.
        record Push(long msgId) implements Target {}

        /// Published without a push, by the desk or by a person's hand.
        ///
        /// @param publishId empty where WeChat's list alone told of it
        record Publication(String articleId, Optional<String> publishId) implements Target {}
    }

    /// What WeChat can be told to delete of a delivery; empty where it told no name.
    Optional<Target> target(Delivery delivery) {
        return sql.sql("select msg_id, article_id, publish_id from delivery where id = :id")
                .param("id", delivery.id().value())
                .query((row, _) ->
                        target(
                                DeliveryRows.optionalLong(row, "msg_id"),
                                row.getString("article_id"),
                                row.getString("publish_id")))
                .optional()
                .flatMap(target -> target);
    }

    private static Optional<Target> target(
            OptionalLong msgId, @Nullable String articleId, @Nullable String publishId) {
        if (msgId.isPresent()) {
            return Optional.of(new Target.Push(msgId.getAsLong()));
        }
        return Optional.ofNullable(articleId)
                .map(article -> new Target.Publication(article, Optional.ofNullable(publishId)));
    }

    /// A recall on its way.
    ///
    /// @param answerLost whether an earlier call may have been carried out
    record Recall(
            UUID id,
            DeliveryId delivery,
            AccountId account,
            Target target,
            int position,
            Instant askedAt,
            int attempts,
            boolean answerLost) {}

    record Asked(UUID id, Delivery delivery, int position, String by, String reason) {}

    /// False where the same is asked for or done already.
    boolean insert(Asked asked, Instant now) {
        return sql.sql(
                                """
                                insert into delivery_recall (id, delivery_id, plan_id, account_id,
                                  msg_id, position, state, asked_at, asked_by, reason, next_at,
                                  attempts, answer_lost, code, detail, live_key)
                                values (:id, :delivery, :plan, :account, :msgId, :position, 'ASKED',
                                  :now, :by, :reason, :now, 0, false, 0, '', :key)
                                on conflict do nothing
                                """)
                        .param("id", asked.id())
                        .param("delivery", asked.delivery().id().value())
                        .param("plan", asked.delivery().plan().value())
                        .param("account", asked.delivery().account().value())
                        .param("msgId", asked.delivery().msgId().orElse(NO_NUMBER))
                        .param("position", asked.position())
                        .param("now", utc(now))
                        .param("by", asked.by())
                        .param("reason", asked.reason())
                        .param("key", asked.delivery().id() + ":" + asked.position())
                        .update()
                > 0;
    }

    List<Recall> due(Instant now, int limit) {
        return sql.sql(
                        """
                        select r.*, d.article_id, d.publish_id
                          from delivery_recall r join delivery d on d.id = r.delivery_id
                         where r.state = 'ASKED' and r.next_at <= :now
                         order by r.next_at, r.id limit
                        """
                                + limit)
                .param("now", utc(now))
                .query(RecallRows::recall)
                .list();
    }

    /// The right to make one call, written before it leaves; false where another node took it. From
    /// here on the call counts as one whose answer is lost, until something better is known.
    boolean take(Recall recall, Instant now, Instant lookAgainAt) {
        return sql.sql(
                                """
                                update delivery_recall set attempts = attempts + 1, called_at = :now,
                                  next_at = :again, answer_lost = true
                                 where id = :id and state = 'ASKED' and attempts = :attempts
                                """)
                        .param("id", recall.id())
                        .param("attempts", recall.attempts())
                        .param("now", utc(now))
                        .param("again", utc(lookAgainAt))
                        .update()
                > 0;
    }

    void later(Recall recall, Instant at, boolean answerLost, int code, String detail) {
        sql.sql(
                        """
                        update delivery_recall set next_at = :at, answer_lost = :lost, code = :code,
                          detail = :detail where id = :id and state = 'ASKED'
                        """)
                .param("id", recall.id())
                .param("at", utc(at))
                .param("lost", answerLost)
                .param("code", code)
                .param("detail", shortened(detail))
                .update();
    }

    /// False where it had ended before.
    boolean end(Recall recall, RecallState state, int code, String detail, Instant now) {
        return sql.sql(
                                """
                                update delivery_recall set state = :state, ended_at = :now,
                                  code = :code, detail = :detail,
                                  live_key = case when :state = 'REFUSED' then null
                                    else live_key end
                                 where id = :id and state = 'ASKED'
                                """)
                        .param("id", recall.id())
                        .param("state", state.name())
                        .param("now", utc(now))
                        .param("code", code)
                        .param("detail", shortened(detail))
                        .update()
                > 0;
    }

    /// Until the transaction ends, nobody else decides about the delivery of this recall.
    void lockDelivery(Recall recall) {
        sql.sql("select id from delivery where id = :id for update")
                .param("id", recall.delivery().value())
                .query((row, _) -> DeliveryRows.uuid(row, "id"))
                .single();
    }

    /// Positions of a delivery that are deleted; 0 stands for all.
    List<Integer> done(DeliveryId delivery) {
        return sql.sql(
                        "select position from delivery_recall where delivery_id = :id"
                                + " and state = 'DONE'")
                .param("id", delivery.value())
                .query((row, _) -> row.getInt("position"))
                .list();
    }

    /// Deletions of pushes asked for or made for an account since then; refused ones used no chance
    /// that we know of, but their calls are counted all the same.
    int since(AccountId account, Instant since) {
        return sql.sql(
                        """
                        select count(*) from delivery_recall
                         where account_id = :account and msg_id <> 0
                          and (called_at >= :since or (state = 'ASKED' and asked_at >= :since))
                        """)
                .param("account", account.value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    List<RecallRow> ofPlan(PlanId plan) {
        return sql.sql("select * from delivery_recall where plan_id = :plan order by asked_at, id")
                .param("plan", plan.value())
                .query(RecallRows::row)
                .list();
    }

    /// Refused ones since then, for the alarms.
    List<RecallRow> refusedSince(Instant since) {
        return sql.sql(
                        """
                        select r.* from delivery_recall r where r.state = 'REFUSED'
                          and r.ended_at >= :since and not exists
                           (select 1 from delivery_recall s where s.delivery_id = r.delivery_id
                             and s.asked_at > r.asked_at)
                         order by r.ended_at
                        """)
                .param("since", utc(since))
                .query(RecallRows::row)
                .list();
    }

    private static Recall recall(ResultSet row, int number) throws SQLException {
        long msgId = row.getLong("msg_id");
        var job = msgId == NO_NUMBER ? OptionalLong.empty() : OptionalLong.of(msgId);
        return new Recall(
                DeliveryRows.uuid(row, "id"),
                new DeliveryId(DeliveryRows.uuid(row, "delivery_id")),
                new AccountId(DeliveryRows.uuid(row, "account_id")),
                target(job, row.getString("article_id"), row.getString("publish_id")).orElseThrow(),
                row.getInt("position"),
                DeliveryRows.instant(row, "asked_at"),
                row.getInt("attempts"),
                row.getBoolean("answer_lost"));
    }

    private static RecallRow row(ResultSet row, int number) throws SQLException {
        return new RecallRow(
                DeliveryRows.uuid(row, "id"),
                new DeliveryId(DeliveryRows.uuid(row, "delivery_id")),
                new AccountId(DeliveryRows.uuid(row, "account_id")),
                row.getInt("position"),
                RecallState.valueOf(DeliveryRows.text(row, "state")),
                DeliveryRows.instant(row, "asked_at"),
                DeliveryRows.text(row, "asked_by"),
                DeliveryRows.text(row, "reason"),
                DeliveryRows.optionalInstant(row, "ended_at"),
                row.getInt("code"),
                DeliveryRows.text(row, "detail"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS);
    }
}
