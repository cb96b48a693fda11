package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.FollowerTag;
import city.lianbo.wechat.FollowerTags;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The tags with which accounts sort their followers, as WeChat last told them. An account that was
/// never asked has no sheet, which is not the same as having no tags.
@Service
public class AccountTags {

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final FollowerTags weChat;
    private final Accounts accounts;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    AccountTags(
            JdbcClient sql,
            TransactionOperations transactions,
            FollowerTags weChat,
            Accounts accounts,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.sql = sql;
        this.transactions = transactions;
        this.weChat = weChat;
        this.accounts = accounts;
        this.clock = clock;
        this.facts = facts;
    }

    /// What is known of these accounts; those never asked are left out. For jobs too.
    public Map<AccountId, TagSheet> known(Collection<AccountId> wanted) {
        var found = new HashMap<AccountId, TagSheet>();
        if (wanted.isEmpty()) {
            return found;
        }
        var ids = wanted.stream().map(AccountId::value).toList();
        var tags = new HashMap<AccountId, List<FollowerTag>>();
        sql.sql("select * from account_tag where account in (:ids) order by tag_id")
                .param("ids", ids)
                .query(row -> {
                    tags.computeIfAbsent(BrandRows.id(row, "account"), _ -> new ArrayList<>())
                            .add(
                                    new FollowerTag(
                                            row.getInt("tag_id"),
                                            BrandRows.text(row, "name"),
                                            row.getLong("followers")));
                });
        sql.sql("select account, told_at from account_tags_told where account in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    var account = BrandRows.id(row, "account");
                    var at =
                            Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                                    .orElseThrow();
                    found.put(
                            account,
                            new TagSheet(tags.getOrDefault(account, List.of()), at.toInstant()));
                });
        return found;
    }

    public Optional<TagSheet> known(AccountId account) {
        return Optional.ofNullable(known(List.of(account)).get(account));
    }

    /// Asks WeChat, and keeps what it tells; takes as long as WeChat takes. Refuses with
    /// [TagsNotTold], and what was known before stays.
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR')")
    public TagSheet ask(AccountId account) {
        return switch (weChat.tagsOf(account)) {
            case Answer.Got<List<FollowerTag>>(var tags) -> keep(account, tags);
            case Answer.Refused<List<FollowerTag>>(var problem) ->
                    throw new TagsNotTold(name(account), problem.toString());
            case Answer.NotSent<List<FollowerTag>>(var cause) ->
                    throw new TagsNotTold(name(account), cause);
            case Answer.NoAnswer<List<FollowerTag>>(var cause) ->
                    throw new TagsNotTold(name(account), cause);
        };
    }

    private TagSheet keep(AccountId account, List<FollowerTag> tags) {
        var now = clock.instant();
        transactions.executeWithoutResult(_ -> {
            sql.sql("delete from account_tags_told where account = ?")
                    .param(account.value())
                    .update();
            sql.sql("insert into account_tags_told (account, told_at) values (?, ?)")
                    .params(account.value(), now.atOffset(ZoneOffset.UTC))
                    .update();
            tags.forEach(tag ->
                    sql.sql(
                                    """
                                    insert into account_tag (account, tag_id, name, followers)
                                    values (?, ?, ?, ?)
                                    """)
                            .params(account.value(), tag.id(), tag.name(), tag.followers())
                            .update());
            facts.publishEvent(new AccountTagsTold(account, tags.size()));
        });
        return new TagSheet(tags, now);
    }

    private String name(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }
}
