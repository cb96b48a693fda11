package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Late links as planning writes them and screens ask of them; the engine's own questions are in
/// [SlotStore].
@Repository
class SlotBook {

    private final JdbcClient sql;

    SlotBook(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param from empty where nothing can fill it: then it goes without from the beginning
    void insert(
            DeliveryId delivery,
            String name,
            LinkRule rule,
            Optional<AccountId> from,
            Instant now) {
        sql.sql(
                        """
                        insert into delivery_slot
                          (delivery_id, name, kind, rule, state, source_account_id, decided_at)
                        values (:id, :name, :kind, :rule, :state, :from, :at)
                        """)
                .param("id", delivery.value())
                .param("name", name)
                .param("kind", SlotKind.of(name).name())
                .param("rule", rule.name())
                .param("state", (from.isPresent() ? SlotState.OPEN : SlotState.WITHOUT).name())
                .param("from", from.map(AccountId::value).orElse(null))
                .param("at", from.isPresent() ? null : utc(now))
                .update();
    }

    /// A successor has the late links of its predecessor; where none came, it may come now.
    void inherit(DeliveryId closed, DeliveryId successor) {
        sql.sql(
                        """
                        insert into delivery_slot (delivery_id, name, kind, rule, state,
                          source_account_id, source_delivery_id, address, given_by, decided_at)
                        select :successor, name, kind, rule,
                          case when state = 'WITHOUT' and source_account_id is not null
                            then 'OPEN' else state end,
                          source_account_id, source_delivery_id, address, given_by,
                          case when state = 'WITHOUT' and source_account_id is not null
                            then null else decided_at end
                          from delivery_slot where delivery_id = :closed
                        """)
                .param("successor", successor.value())
                .param("closed", closed.value())
                .update();
    }

    List<SlotRow> ofPlan(PlanId plan) {
        return sql.sql(
                        """
                        select s.* from delivery_slot s
                          join delivery d on d.id = s.delivery_id
                         where d.plan_id = :plan order by s.delivery_id, s.kind desc, s.name
                        """)
                .param("plan", plan.value())
                .query((row, _) -> read(row))
                .list();
    }

    List<SlotRow> of(DeliveryId delivery) {
        return sql.sql(
                        """
                        select s.* from delivery_slot s where s.delivery_id = :id
                         order by s.kind desc, s.name
                        """)
                .param("id", delivery.value())
                .query((row, _) -> read(row))
                .list();
    }

    /// Fills what is open and leads to the account's article, in all deliveries of the plan that have
    /// not been armed. Answers how many.
    int paste(PlanId plan, AccountId from, String address, String by, Instant now) {
        return sql.sql(
                        """
                        update delivery_slot set state = 'PASTED', address = :address,
                          given_by = :by, decided_at = :now
                         where state = 'OPEN' and source_account_id = :from and delivery_id in
                          (select d.id from delivery d where d.plan_id = :plan
                            and d.state in ('PLANNED', 'STAGED', 'HALTED'))
                        """)
                .param("address", address)
                .param("by", by)
                .param("now", utc(now))
                .param("from", from.value())
                .param("plan", plan.value())
                .update();
    }

    /// Whether another account's article of the plan has the address.
    boolean isTaken(PlanId plan, AccountId from, String address) {
        return sql.sql(
                                """
                                select (select count(*) from delivery d where d.plan_id = :plan
                                    and d.account_id <> :from and d.link = :address)
                                  + (select count(*) from delivery_slot s
                                      join delivery d on d.id = s.delivery_id
                                      where d.plan_id = :plan and s.source_account_id <> :from
                                        and s.address = :address)
                                """)
                        .param("plan", plan.value())
                        .param("from", from.value())
                        .param("address", address)
                        .query((row, _) -> row.getLong(1))
                        .single()
                > 0;
    }

    private static SlotRow read(ResultSet row) throws SQLException {
        var address = Optional.ofNullable(row.getString("address"));
        return new SlotRow(
                new DeliveryId(DeliveryRows.uuid(row, "delivery_id")),
                DeliveryRows.text(row, "name"),
                SlotKind.valueOf(DeliveryRows.text(row, "kind")),
                LinkRule.valueOf(DeliveryRows.text(row, "rule")),
                SlotState.valueOf(DeliveryRows.text(row, "state")),
                Optional.ofNullable(row.getObject("source_account_id", UUID.class))
                        .map(AccountId::new),
                address,
                Optional.ofNullable(row.getString("given_by")),
                DeliveryRows.optionalInstant(row, "decided_at"),
                DeliveryRows.optionalInstant(row, "held_at").isPresent(),
                Optional.of(address.orElse(""))
                        .equals(Optional.ofNullable(row.getString("carried"))));
    }
}
