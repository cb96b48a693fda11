package city.lianbo.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UrgencyRows {

    private final JdbcClient sql;

    UrgencyRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> reason(CampaignId campaign) {
        return sql.sql("select reason from campaign_urgency where campaign_id = :id")
                .param("id", campaign.value())
                .query(String.class)
                .optional();
    }

    void keep(CampaignId campaign, Optional<String> reason, Instant at) {
        sql.sql("delete from campaign_urgency where campaign_id = :id")
                .param("id", campaign.value())
                .update();
        reason.ifPresent(why ->
                sql.sql(
                                """
                                insert into campaign_urgency (campaign_id, reason, declared_at)
                                values (:id, :reason, :at)
                                """)
                        .param("id", campaign.value())
                        .param("reason", why)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update());
    }
}
