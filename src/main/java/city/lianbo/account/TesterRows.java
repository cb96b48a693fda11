package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Tester;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of testers and of the previews that they were shown.
@Repository
class TesterRows {

    private static final String OPEN_ID = "OPENID";
    private static final String NAME = "WXNAME";

    private final JdbcClient sql;

    TesterRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<TesterRow> of(AccountId account) {
        return sql.sql("select * from account_tester where account = ? order by label, address")
                .param(account.value())
                .query(TesterRows::row)
                .list();
    }

    Optional<TesterRow> find(TesterId id) {
        return sql.sql("select * from account_tester where id = ?")
                .param(id.value())
                .query(TesterRows::row)
                .optional();
    }

    private static TesterRow row(ResultSet row, int number) throws SQLException {
        var address = BrandRows.text(row, "address");
        return new TesterRow(
                new TesterId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                BrandRows.id(row, "account"),
                BrandRows.text(row, "label"),
                BrandRows.text(row, "kind").equals(OPEN_ID)
                        ? new Tester.OpenId(address)
                        : new Tester.WeChatName(address));
    }

    /// Tells whether the account did not have this tester yet.
    boolean insert(TesterRow tester) {
        return sql.sql(
                                """
                                insert into account_tester (id, account, label, kind, address)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                tester.id().value(),
                                tester.account().value(),
                                tester.label(),
                                kind(tester.tester()),
                                address(tester.tester()))
                        .update()
                == 1;
    }

    void delete(TesterId id) {
        sql.sql("delete from account_tester where id = ?").param(id.value()).update();
    }

    static String address(Tester tester) {
        return switch (tester) {
            case Tester.OpenId(var id) -> id;
            case Tester.WeChatName(var name) -> name;
        };
    }

    private static String kind(Tester tester) {
        return switch (tester) {
            case Tester.OpenId _ -> OPEN_ID;
            case Tester.WeChatName _ -> NAME;
        };
    }

    int used(AccountId account, LocalDate day) {
        return sql.sql("select used from account_preview_day where account = ? and beijing_day = ?")
                .params(account.value(), day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Counts one more, in one statement that two nodes can't both win; false where none is left.
    boolean takeOne(AccountId account, LocalDate day, int limit) {
        sql.sql(
                        """
                        insert into account_preview_day (account, beijing_day, used) values (?, ?, 0)
                          on conflict do nothing
                        """)
                .params(account.value(), day)
                .update();
        return sql.sql(
                                """
                                update account_preview_day set used = used + 1
                                 where account = ? and beijing_day = ? and used < ?
                                """)
                        .params(account.value(), day, limit)
                        .update()
                == 1;
    }

    void giveOneBack(AccountId account, LocalDate day) {
        sql.sql(
                        """
                        update account_preview_day set used = used - 1
                         where account = ? and beijing_day = ? and used > 0
                        """)
                .params(account.value(), day)
                .update();
    }
}
