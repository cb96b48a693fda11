package city.lianbo.account;

import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of the brand kits. An account that has no row has nothing of its own.
@Repository
class BrandRows {

    private static final int LONGEST_LINE = 60;

    private final JdbcClient sql;

    BrandRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// A row of `account_brand`.
    record Row(
            AccountId account,
            String accent,
            String signature,
            Optional<Fingerprint> cover,
            Optional<Fingerprint> qr,
            Document header,
            Document footer,
            Reach reach,
            long version) {

        static Row none(AccountId account) {
            return new Row(
                    account,
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Document.EMPTY,
                    Document.EMPTY,
                    Reach.NONE,
                    0);
        }
    }

    Map<AccountId, Row> of(Collection<AccountId> accounts) {
        var found = new HashMap<AccountId, Row>();
        if (!accounts.isEmpty()) {
            sql.sql("select * from account_brand where account in (:ids)")
                    .param("ids", accounts.stream().map(AccountId::value).toList())
                    .query((row, _) -> read(row))
                    .list()
                    .forEach(row -> found.put(row.account(), row));
        }
        return found;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                id(row, "account"),
                text(row, "accent"),
                text(row, "signature"),
                picture(row, "cover"),
                picture(row, "qr"),
                Documents.parse(text(row, "header")),
                Documents.parse(text(row, "footer")),
                new Reach(text(row, "hotline"), text(row, "address")),
                row.getLong("version"));
    }

    /// The cards at the foot of these accounts' articles; closed accounts are left out.
    Map<AccountId, List<AccountBrand.Card>> cards(Collection<AccountId> accounts) {
        var found = new HashMap<AccountId, List<AccountBrand.Card>>();
        if (!accounts.isEmpty()) {
            sql.sql(
                            """
                            select c.account, a.name, p.duty, b.qr from account_brand_card c
                              join account a on a.id = c.shown and a.state <> 'CLOSED'
                              left join account_positioning p on p.account = c.shown
                              left join account_brand b on b.account = c.shown
                             where c.account in (:ids) order by c.account, c.position
                            """)
                    .param("ids", accounts.stream().map(AccountId::value).toList())
                    .query((row, _) ->
                            found.computeIfAbsent(id(row, "account"), _ -> new ArrayList<>())
                                    .add(card(row)))
                    .list();
        }
        return found;
    }

    /// The cards of these accounts, whoever shows them.
    Map<AccountId, AccountBrand.Card> cardsFor(Collection<AccountId> accounts) {
        var found = new HashMap<AccountId, AccountBrand.Card>();
        if (!accounts.isEmpty()) {
            sql.sql(
                            """
                            select a.id, a.name, p.duty, b.qr from account a
                              left join account_positioning p on p.account = a.id
                              left join account_brand b on b.account = a.id
                             where a.id in (:ids) and a.state <> 'CLOSED'
                            """)
                    .param("ids", accounts.stream().map(AccountId::value).toList())
                    .query((row, _) -> found.put(id(row, "id"), card(row)))
                    .list();
        }
        return found;
    }

    private static AccountBrand.Card card(ResultSet row) throws SQLException {
        return new AccountBrand.Card(
                text(row, "name"), line(row.getString("duty")), picture(row, "qr"));
    }

    /// The first sentence of a duty, for a card.
    private static String line(@Nullable String duty) {
        var sentence = duty == null ? "" : duty.split("[。；;]", 2)[0].strip();
        return sentence.substring(
                0, sentence.offsetByCodePoints(0, Math.min(LONGEST_LINE, length(sentence))));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    List<AccountId> cardIds(AccountId account) {
        return sql.sql("select shown from account_brand_card where account = ? order by position")
                .param(account.value())
                .query((row, _) -> id(row, "shown"))
                .list();
    }

    /// Tells whether the row was still the one that the person saw.
    boolean write(AccountId account, BrandKit kit, long version) {
        int changed =
                sql.sql(
                                version == 0
                                        ? """
                                        insert into account_brand (account, accent, signature,
                                          cover, qr, header, footer, hotline, address,
                                          version)
                                        values (:account, :accent, :signature, :cover, :qr,
                                          :header, :footer, :hotline, :address, 1) on conflict do nothing
                                        """
                                        : """
                                        update account_brand set accent = :accent,
                                          signature = :signature, cover = :cover, qr = :qr,
                                          header = :header, footer = :footer,
                                          hotline = :hotline, address = :address,
                                          version = version + 1
                                         where account = :account and version = :version
                                        """)
                        .param("account", account.value())
                        .param("accent", kit.accent())
                        .param("signature", kit.signature())
                        .param("cover", kit.cover().map(Fingerprint::hex).orElse(null))
                        .param("qr", kit.qr().map(Fingerprint::hex).orElse(null))
                        .param("header", Documents.toJson(kit.header()))
                        .param("footer", Documents.toJson(kit.footer()))
                        .param("hotline", kit.reach().hotline())
                        .param("address", kit.reach().address())
                        .param("version", version)
                        .update();
        if (changed == 1) {
            writeCards(account, kit.cards());
        }
        return changed == 1;
    }

    private void writeCards(AccountId account, List<AccountId> cards) {
        sql.sql("delete from account_brand_card where account = ?").param(account.value()).update();
        for (int position = 0; position < cards.size(); position++) {
            sql.sql("insert into account_brand_card (account, position, shown) values (?, ?, ?)")
                    .params(account.value(), position, cards.get(position).value())
                    .update();
        }
    }

    static AccountId id(ResultSet row, String column) throws SQLException {
        return new AccountId(Objects.requireNonNull(row.getObject(column, UUID.class), column));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Optional<Fingerprint> picture(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Fingerprint::new);
    }
}
