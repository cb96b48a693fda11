package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.TestDatabase;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Ids;
import city.lianbo.platform.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever anybody does in whatever order: no period is given out twice, nothing becomes negative,
/// and what is spent stays spent.
class QuotaProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 27);
    private static final int DAYS = 8;
    private static final Ids IDS =
            new Ids(
                    new SettableClock(Instant.parse("2026-11-23T00:00:00Z")),
                    RandomGenerator.of("L64X128MixRandom"));

    private static @Nullable JdbcClient database;

    private final QuotaLedger ledger = new QuotaLedger(database());
    private final QuotaBook book =
            new QuotaBook(ledger, IDS, new SettableClock(Instant.parse("2026-11-23T00:00:00Z")));

    @BeforeContainer
    static void openTheLedger() {
        database = JdbcClient.create(TestDatabase.migrated());
    }

    @Property(tries = 300)
    void quotaHoldsWhateverHappens(
            @ForAll AccountKind kind, @ForAll("histories") List<Step> history) {
        var row = account(kind);
        var holders = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            holders.add(IDS.next());
        }
        var outside = new HashMap<String, Integer>();
        var spent = new HashMap<String, Integer>();

        for (var step : history) {
            play(row, step, holders.get(step.holder()), outside);

            standing(row)
                    .forEach((period, quota) -> {
                        int own =
                                quota.reserved() + quota.spent() - outside.getOrDefault(period, 0);
                        assertThat(own).isBetween(0, quota.allowance());
                        assertThat(quota.left()).isBetween(0, quota.allowance());
                        assertThat(quota.spent())
                                .isGreaterThanOrEqualTo(spent.getOrDefault(period, 0));
                        spent.put(period, quota.spent());
                    });
        }
    }

    @Property(tries = 100)
    void reservingTwiceHoldsOnce(@ForAll AccountKind kind) {
        var row = account(kind);
        var holder = IDS.next();

        book.reserve(row, noon(0), holder);
        book.reserve(row, noon(0), holder);

        assertThat(book.of(row, FIRST).reserved()).isEqualTo(1);
    }

    @Example
    void subscriptionAccountSendsOnceInABeijingDay() {
        var row = account(AccountKind.SUBSCRIPTION);
        book.reserve(row, Instant.parse("2026-11-23T15:59:59Z"), IDS.next());

        book.reserve(row, Instant.parse("2026-11-23T16:00:00Z"), IDS.next());

        assertThatThrownBy(
                        () -> book.reserve(row, Instant.parse("2026-11-23T00:00:00Z"), IDS.next()))
                .isInstanceOfSatisfying(
                        QuotaUsedUp.class,
                        refusal ->
                                assertThat(refusal.arguments())
                                        .containsExactly(row.name(), "2026-11-23"));
    }

    @Example
    void serviceAccountSendsFourTimesInABeijingMonth() {
        var row = account(AccountKind.SERVICE);
        for (int i = 0; i < 4; i++) {
            book.reserve(row, noon(0), IDS.next());
        }

        assertThatThrownBy(() -> book.reserve(row, noon(1), IDS.next()))
                .isInstanceOf(QuotaUsedUp.class);
        assertThat(book.of(row, FIRST.plusMonths(1)).left()).isEqualTo(4);
    }

    @Example
    void refusedMoveLeavesTheOldReservation() {
        var row = account(AccountKind.SUBSCRIPTION);
        var holder = IDS.next();
        book.reserve(row, noon(0), holder);
        book.reserve(row, noon(1), IDS.next());

        assertThatThrownBy(() -> book.reserve(row, noon(1), holder))
                .isInstanceOf(QuotaUsedUp.class);

        assertThat(book.of(row, FIRST).reserved()).isEqualTo(1);
    }

    @Example
    void sendMadeElsewhereOverbooksWhatWasPromised() {
        var row = account(AccountKind.SUBSCRIPTION);
        var holder = IDS.next();
        book.reserve(row, noon(0), holder);

        book.recordOutside(row, noon(0), "值班编辑在公众平台群发");

        assertThat(book.of(row, FIRST).overbooked()).isTrue();
        book.free(holder);
        assertThat(book.of(row, FIRST).left()).isZero();
        assertThatThrownBy(() -> book.reserve(row, noon(0), IDS.next()))
                .isInstanceOf(QuotaUsedUp.class);
    }

    @Example
    void successorTakesOverWhatIsSpent() {
        var row = account(AccountKind.SUBSCRIPTION);
        var predecessor = IDS.next();
        var successor = IDS.next();
        book.reserve(row, noon(0), predecessor);
        book.spend(predecessor);

        book.handOver(predecessor, successor);

        book.reserve(row, noon(0), successor);
        book.free(successor);
        assertThat(book.of(row, FIRST).spent()).isEqualTo(1);
    }

    @Example
    void manyAtOnceGetOnePlace() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            var row = account(AccountKind.SUBSCRIPTION);
            var rush =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> tryToReserve(row)))
                            .toList();

            rush.forEach(Thread::start);
            for (var thread : rush) {
                thread.join();
            }

            assertThat(book.of(row, FIRST).reserved()).isEqualTo(1);
        }
    }

    private void tryToReserve(AccountRow row) {
        try {
            book.reserve(row, noon(0), UUID.randomUUID());
        } catch (QuotaUsedUp expectedOfAllButOne) {
            assertThat(expectedOfAllButOne.arguments()).contains(row.name());
        }
    }

    private void play(AccountRow row, Step step, UUID holder, Map<String, Integer> outside) {
        switch (step.deed()) {
            case RESERVE -> {
                try {
                    book.reserve(row, noon(step.day()), holder);
                } catch (QuotaUsedUp refused) {
                    var quota = book.of(row, FIRST.plusDays(step.day()));
                    assertThat(quota.left()).isZero();
                }
            }
            case SPEND -> book.spend(holder);
            case FREE -> book.free(holder);
            case OUTSIDE -> {
                book.recordOutside(row, noon(step.day()), "别处发送");
                outside.merge(
                        QuotaPeriod.of(row.kind(), FIRST.plusDays(step.day())), 1, Integer::sum);
            }
        }
    }

    private Map<String, Quota> standing(AccountRow row) {
        var standing = new HashMap<String, Quota>();
        for (int day = 0; day < DAYS; day++) {
            var quota = book.of(row, FIRST.plusDays(day));
            standing.put(quota.period(), quota);
        }
        return standing;
    }

    private static Instant noon(int day) {
        return Beijing.instant(FIRST.plusDays(day).atTime(12, 0));
    }

    enum Deed {
        RESERVE,
        SPEND,
        FREE,
        OUTSIDE
    }

    record Step(Deed deed, int day, int holder) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        var deeds =
                Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just(Deed.RESERVE)),
                        Tuple.of(3, Arbitraries.just(Deed.SPEND)),
                        Tuple.of(3, Arbitraries.just(Deed.FREE)),
                        Tuple.of(1, Arbitraries.just(Deed.OUTSIDE)));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static AccountRow account(AccountKind kind) {
        var id = new AccountId(IDS.next());
        var appId = "wx" + id.toString().replace("-", "").substring(16);
        database()
                .sql(
                        """
                        insert into account values (?, ?, ?, ?, ?, ?, true, false, 'ACTIVE', 0, null,
                            '', '', '', '', null, null, null, 0)
                        """)
                .params(id.value(), appId, appId, appId, kind.name(), id.value())
                .update();
        return new AccountRow(
                id,
                "临江" + appId,
                appId,
                kind,
                new DepartmentId(id.value()),
                true,
                false,
                AccountState.ACTIVE,
                0,
                true);
    }

    private static JdbcClient database() {
        return Objects.requireNonNull(database);
    }
}
