package city.lianbo.campaign;

import city.lianbo.delivery.LinkRule;
import city.lianbo.platform.AccountId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `campaign_link`.
@Repository
class LinkRows {

    private final JdbcClient sql;

    LinkRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(LinkRule rule, Optional<AccountId> lead) {

        static final Row UNSAID = new Row(LinkRule.WAIT, Optional.empty());
    }

    Row of(CampaignId campaign) {
        return sql.sql(
                        """
                        select link_rule, lead_account_id from campaign_link
                         where campaign_id = :id
                        """)
                .param("id", campaign.value())
                .query((row, _) ->
                        new Row(
                                LinkRule.valueOf(
                                        Objects.requireNonNull(row.getString("link_rule"))),
                                Optional.ofNullable(row.getObject("lead_account_id", UUID.class))
                                        .map(AccountId::new)))
                .optional()
                .orElse(Row.UNSAID);
    }

    void keep(CampaignId campaign, Row row) {
        sql.sql("delete from campaign_link where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        sql.sql(
                        """
                        insert into campaign_link (campaign_id, link_rule, lead_account_id)
                        values (:id, :rule, :lead)
                        """)
                .param("id", campaign.value())
                .param("rule", row.rule().name())
                .param("lead", row.lead().map(AccountId::value).orElse(null))
                .update();
    }
}
