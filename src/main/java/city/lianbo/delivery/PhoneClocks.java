package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whose phone a send waits for, and how long still (群发保护). WeChat gives an administrator half an
/// hour; then the job fails.
@Service
@Transactional(readOnly = true)
public class PhoneClocks {

    public static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static final String WAITING =
            """
            select d.id, d.plan_id, d.account_id, d.state, d.accepted_at, d.claimed_at
              from delivery d
             where (d.state = 'AWAITING_PHONE'
                or (d.state = 'UNCERTAIN' and (d.problem_code = 45028
                  or d.problem_code between 89500 and 89599)
                  and d.claimed_at > :since))
            """;

    private final JdbcClient sql;
    private final Accounts accounts;
    private final InstantSource clock;

    PhoneClocks(JdbcClient sql, Accounts accounts, InstantSource clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.clock = clock;
    }

    record Waiting(
            DeliveryId delivery, PlanId plan, AccountId account, Instant since, boolean certain) {}

    /// Of one plan, the shortest time left first.
    @PreAuthorize("isAuthenticated()")
    public List<PhoneClock> ofPlan(PlanId plan) {
        return clocks(waiting().stream().filter(one -> one.plan().equals(plan)).toList());
    }

    List<Waiting> waiting() {
        return sql.sql(WAITING + " order by d.accepted_at, d.id")
                .param("since", utc(clock.instant().minus(HALF_HOUR)))
                .query((row, _) ->
                        new Waiting(
                                new DeliveryId(DeliveryRows.uuid(row, "id")),
                                new PlanId(DeliveryRows.uuid(row, "plan_id")),
                                new AccountId(row.getObject("account_id", UUID.class)),
                                DeliveryRows.optionalInstant(row, "accepted_at")
                                        .or(() -> claimedAt(row))
                                        .orElse(clock.instant()),
                                "AWAITING_PHONE".equals(row.getString("state"))))
                .list();
    }

    private static Optional<Instant> claimedAt(ResultSet row) {
        try {
            return DeliveryRows.optionalInstant(row, "claimed_at");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<PhoneClock> clocks(List<Waiting> waiting) {
        var wanted = waiting.stream().map(Waiting::account).distinct().toList();
        Map<AccountId, AccountRow> known =
                accounts.some(wanted).stream()
                        .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var contacts = accounts.contacts(wanted);
        return waiting.stream()
                .map(one ->
                        new PhoneClock(
                                one.delivery(),
                                one.account(),
                                Optional.ofNullable(known.get(one.account()))
                                        .map(AccountRow::name)
                                        .orElse("?"),
                                contacts.getOrDefault(one.account(), Contact.NONE),
                                one.since().plus(HALF_HOUR),
                                one.certain()))
                .sorted(Comparator.comparing(PhoneClock::until))
                .toList();
    }
}
