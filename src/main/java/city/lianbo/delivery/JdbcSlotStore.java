package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.delivery.SlotStore.Source;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Late links in `delivery_slot`.
final class JdbcSlotStore implements SlotStore {

    private static final String SOURCE =
            """
            select d.id, d.state, d.link from delivery d
             where d.plan_id = :plan and d.account_id = :account
               and not exists (select 1 from delivery s where s.predecessor_id = d.id)
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    JdbcSlotStore(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Slot> of(DeliveryId delivery) {
        return sql.sql("select * from delivery_slot where delivery_id = :id order by name")
                .param("id", delivery.value())
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<DeliveryId> workable(int limit) {
        return sql.sql(
                        """
                        select distinct s.delivery_id from delivery_slot s
                          join delivery d on d.id = s.delivery_id
                         where d.state in ('PLANNED', 'STAGED') and (
                           (s.state = 'OPEN' and s.held_at is null and exists
                             (select 1 from delivery f where f.plan_id = d.plan_id
                               and f.account_id = s.source_account_id and f.state = 'SENT'
                               and f.link is not null))
                           or (s.state = 'LINKED' and exists
                             (select 1 from delivery r where r.id = s.source_delivery_id
                               and r.state = 'RECALLED'))
                           or (d.state = 'STAGED' and s.state <> 'OPEN'
                             and (s.carried is null or s.carried <> coalesce(s.address, ''))))
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new DeliveryId(DeliveryRows.uuid(row, "delivery_id")))
                .list();
    }

    @Override
    public boolean isAwaited(PlanId plan, AccountId account) {
        return sql.sql(
                                """
                                select count(*) from delivery_slot s
                                  join delivery d on d.id = s.delivery_id
                                 where s.source_account_id = :account and s.state = 'OPEN'
                                   and d.plan_id = :plan
                                """)
                        .param("account", account.value())
                        .param("plan", plan.value())
                        .query((row, _) -> row.getLong(1))
                        .single()
                > 0;
    }

    @Override
    public Optional<Source> source(PlanId plan, AccountId account) {
        return sql
                .sql(SOURCE)
                .param("plan", plan.value())
                .param("account", account.value())
                .query((row, _) ->
                        new Source(
                                new DeliveryId(DeliveryRows.uuid(row, "id")),
                                DeliveryState.valueOf(DeliveryRows.text(row, "state")),
                                Optional.ofNullable(row.getString("link"))))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public boolean link(DeliveryId delivery, String name, Source source, Instant at) {
        return sql.sql(
                                """
                                update delivery_slot set state = 'LINKED', address = :address,
                                  source_delivery_id = :source, decided_at = :at
                                 where delivery_id = :id and name = :name and state = 'OPEN'
                                   and held_at is null
                                """)
                        .param("address", source.link().orElseThrow())
                        .param("source", source.delivery().value())
                        .param("at", utc(at))
                        .param("id", delivery.value())
                        .param("name", name)
                        .update()
                > 0;
    }

    @Override
    public void leaveWithout(DeliveryId delivery, String name, Instant at) {
        sql.sql(
                        """
                        update delivery_slot set state = 'WITHOUT', decided_at = :at
                         where delivery_id = :id and name = :name and state = 'OPEN'
                        """)
                .param("at", utc(at))
                .param("id", delivery.value())
                .param("name", name)
                .update();
    }

    @Override
    public void hold(DeliveryId delivery, String name, Instant at) {
        sql.sql(
                        """
                        update delivery_slot set held_at = :at
                         where delivery_id = :id and name = :name and state = 'OPEN'
                           and held_at is null
                        """)
                .param("at", utc(at))
                .param("id", delivery.value())
                .param("name", name)
                .update();
    }

    @Override
    public void reopen(DeliveryId delivery, String name) {
        sql.sql(
                        """
                        update delivery_slot set state = 'OPEN', address = null,
                          source_delivery_id = null, decided_at = null
                         where delivery_id = :id and name = :name and state = 'LINKED'
                        """)
                .param("id", delivery.value())
                .param("name", name)
                .update();
    }

    @Override
    public void carried(DeliveryId delivery, Map<String, String> links) {
        transaction.executeWithoutResult(_ -> {
            for (Slot slot : of(delivery)) {
                sql.sql(
                                """
                                update delivery_slot set carried = :carried
                                 where delivery_id = :id and name = :name
                                """)
                        .param("carried", links.getOrDefault(slot.name(), ""))
                        .param("id", delivery.value())
                        .param("name", slot.name())
                        .update();
            }
        });
    }

    private static Slot read(ResultSet row) throws SQLException {
        return new Slot(
                DeliveryRows.text(row, "name"),
                SlotKind.valueOf(DeliveryRows.text(row, "kind")),
                LinkRule.valueOf(DeliveryRows.text(row, "rule")),
                SlotState.valueOf(DeliveryRows.text(row, "state")),
                Optional.ofNullable(row.getObject("source_account_id", UUID.class))
                        .map(AccountId::new),
                Optional.ofNullable(row.getObject("source_delivery_id", UUID.class))
                        .map(DeliveryId::new),
                Optional.ofNullable(row.getString("address")),
                DeliveryRows.optionalInstant(row, "held_at").isPresent(),
                Optional.ofNullable(row.getString("carried")));
    }
}
