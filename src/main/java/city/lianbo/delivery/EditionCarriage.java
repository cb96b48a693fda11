package city.lianbo.delivery;

import city.lianbo.edition.Carriage;
import city.lianbo.edition.EditionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets a delivery that waits carry another freeze of its edition. Runs in the transaction of the
/// freeze: the row is held, so nothing is armed between the question and the answer.
@Component
class EditionCarriage implements Carriage {

    private static final Set<DeliveryState> BEFORE_ARMING =
            Set.of(DeliveryState.PLANNED, DeliveryState.STAGED, DeliveryState.HALTED);

    private final JdbcClient sql;
    private final DeliveryStore store;
    private final InstantSource clock;

    EditionCarriage(JdbcClient sql, DeliveryStore store, InstantSource clock) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean canStillChange(EditionId edition) {
        return live(edition).map(row -> BEFORE_ARMING.contains(row.state())).orElse(true);
    }

    /// A draft that was staged is taken for what it is, another push: the row goes back to the start,
    /// and staging deletes it. One that is being staged at this moment is found out when it is armed,
    /// because what staging recorded speaks of the old seal.
    @Override
    public void frozenAnew(EditionId edition, Fingerprint seal) {
        live(edition)
                .ifPresent(row -> {
                    sql.sql("update delivery set edition_seal = :seal where id = :id")
                            .param("seal", seal.hex())
                            .param("id", row.id().value())
                            .update();
                    if (row.state() == DeliveryState.STAGED) {
                        var now = clock.instant();
                        store.record(
                                List.of(
                                        DeliveryStore.Note.of(
                                                row,
                                                new DeliveryEvent.Unstaged("frozen anew"),
                                                now,
                                                now)));
                    }
                });
    }

    private Optional<Delivery> live(EditionId edition) {
        return sql.sql("select d.* from delivery d where d.live_edition_id = :edition for update")
                .param("edition", edition.value())
                .query(DeliveryRows::read)
                .optional();
    }

    @Override
    public Set<String> draftsOf(AccountId account) {
        return new HashSet<>(
                sql.sql(
                                """
                                select draft from delivery
                                 where account_id = :account and draft is not null
                                """)
                        .param("account", account.value())
                        .query((row, _) -> DeliveryRows.text(row, "draft"))
                        .list());
    }
}
