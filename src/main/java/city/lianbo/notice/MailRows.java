package city.lianbo.notice;

import city.lianbo.identity.Language;
import city.lianbo.identity.Reachable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox: one row per notice and person.
@Repository
class MailRows {

    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient sql;
    private final NoticeRows notices;

    MailRows(JdbcClient sql, NoticeRows notices) {
        this.sql = sql;
        this.notices = notices;
    }

    /// @param over whether the notice was settled meanwhile
    record Due(
            UUID id,
            UUID person,
            String address,
            Language language,
            int attempts,
            Instant nextAt,
            Instant deadline,
            boolean over,
            StandingNotice notice) {}

    void add(UUID id, UUID notice, Reachable person, Instant now, Instant deadline) {
        sql.sql(
                        """
                        insert into notice_mail (id, notice_id, person_id, address, language, state,
                          attempts, next_at, deadline_at, problem)
                        values (:id, :notice, :person, :address, :language, 'WAITING', 0, :now,
                          :deadline, '') on conflict do nothing
                        """)
                .param("id", id)
                .param("notice", notice)
                .param("person", person.id().value())
                .param("address", person.mail().text())
                .param("language", person.language().name())
                .param("now", NoticeRows.utc(now))
                .param("deadline", NoticeRows.utc(deadline))
                .update();
    }

    /// What is due, person by person.
    List<Due> due(Instant now, int limit) {
        return sql.sql(
                        """
                        select m.id as mail_id, m.person_id, m.address, m.language, m.attempts,
                               m.next_at, m.deadline_at, n.*
                          from notice_mail m join notice n on n.id = m.notice_id
                         where m.state = 'WAITING' and m.next_at <= :now
                         order by m.person_id, n.told_at, n.id limit\
                        """
                                + " "
                                + limit)
                .param("now", NoticeRows.utc(now))
                .query(this::read)
                .list();
    }

    private Due read(ResultSet row, int number) throws SQLException {
        return new Due(
                Objects.requireNonNull(row.getObject("mail_id", UUID.class)),
                Objects.requireNonNull(row.getObject("person_id", UUID.class)),
                Objects.requireNonNull(row.getString("address")),
                Language.valueOf(row.getString("language")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "deadline_at"),
                row.getObject("settled_at", OffsetDateTime.class) != null,
                notices.read(row, number));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    /// Takes a mail for the next few minutes, so that no second node sends it too.
    boolean take(Due mail, Instant until) {
        return sql.sql(
                                """
                                update notice_mail set next_at = :until, attempts = attempts + 1
                                 where id = :id and state = 'WAITING' and attempts = :attempts
                                """)
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .param("until", NoticeRows.utc(until))
                        .update()
                > 0;
    }

    void sent(Collection<Due> mails, Instant now) {
        end(mails, "SENT", now);
    }

    void over(Collection<Due> mails, Instant now) {
        end(mails, "OVER", now);
    }

    void givenUp(Collection<Due> mails, Instant now) {
        end(mails, "GIVEN_UP", now);
    }

    private void end(Collection<Due> mails, String state, Instant now) {
        if (!mails.isEmpty()) {
            sql.sql(
                            """
                            update notice_mail set state = :state, sent_at = :now
                             where id in (:ids)
                            """)
                    .param("ids", mails.stream().map(Due::id).toList())
                    .param("state", state)
                    .param("now", NoticeRows.utc(now))
                    .update();
        }
    }

    void tryAgain(Due mail, Instant at, String problem) {
        sql.sql("update notice_mail set next_at = :at, problem = :problem where id = :id")
                .param("id", mail.id())
                .param("at", NoticeRows.utc(at))
                .param(
                        "problem",
                        problem.length() <= LONGEST_PROBLEM
                                ? problem
                                : problem.substring(0, LONGEST_PROBLEM))
                .update();
    }
}
