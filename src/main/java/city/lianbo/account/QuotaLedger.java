package city.lianbo.account;

import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the quota, each change one statement that two nodes can't both win.
@Repository
class QuotaLedger {

    enum State {
        RESERVED,
        SPENT
    }

    record Booking(AccountId account, String period, int slot, State state) {}

    private final JdbcClient jdbc;

    QuotaLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells whether the slot was free, and the holder without another one.
    boolean take(UUID id, Booking booking, UUID holder, String note, Instant now) {
        return jdbc.sql(
                                """
                                insert into account_quota
                                    (id, account, period, slot, holder, state, note, booked_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id,
                                booking.account().value(),
                                booking.period(),
                                booking.slot(),
                                holder,
                                booking.state().name(),
                                note,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Booking> heldBy(UUID holder) {
        return jdbc.sql("select * from account_quota where holder = ?")
                .param(holder)
                .query(QuotaLedger::booking)
                .optional();
    }

    List<Booking> of(AccountId account, String period) {
        return jdbc.sql(
                        "select * from account_quota where account = ? and period = ? order by slot")
                .params(account.value(), period)
                .query(QuotaLedger::booking)
                .list();
    }

    List<Booking> ofAll(Collection<String> periods) {
        return jdbc.sql("select * from account_quota where period in (:periods)")
                .param("periods", periods)
                .query(QuotaLedger::booking)
                .list();
    }

    void spend(UUID holder) {
        jdbc.sql(
                        """
                        update account_quota set state = 'SPENT'
                        where holder = ? and state = 'RESERVED'
                        """)
                .param(holder)
                .update();
    }

    void free(UUID holder) {
        jdbc.sql("delete from account_quota where holder = ? and state = 'RESERVED'")
                .param(holder)
                .update();
    }

    void handOver(UUID from, UUID to) {
        jdbc.sql("update account_quota set holder = ? where holder = ?").params(to, from).update();
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("period"),
                row.getInt("slot"),
                State.valueOf(row.getString("state")));
    }
}
