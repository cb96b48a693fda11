package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.edition.Channel;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The store of the simulation and the one on a database answer the same to any sequence of calls;
/// else what the simulation proves would not hold for the desk.
class StoresAgreeProperties {

    private static final int STEPS = 60;
    private static final List<DeliveryState> LEASED =
            List.of(DeliveryState.PLANNED, DeliveryState.STAGED, DeliveryState.ARMED);

    @Property(tries = 40)
    void whateverIsAsked(@ForAll long seed) {
        var rig = new EngineRig();
        var model = new ModelStore(_ -> {});
        model.release(rig.departure);
        for (var channel : Channel.values()) {
            model.plan(rig.store.find(rig.plan(channel)).orElseThrow());
        }
        var steps = new Steps(rig, model, new SplittableRandom(seed));
        for (int step = 0; step < STEPS; step++) {
            steps.next();
        }
    }

    /// Calls both with the same, and compares what they answer and what they hold afterwards.
    private static final class Steps {

        private final EngineRig rig;
        private final ModelStore model;
        private final SplittableRandom dice;
        private Instant now = EngineRig.T.minus(Duration.ofMinutes(2));
        private boolean halted;

        Steps(EngineRig rig, ModelStore model, SplittableRandom dice) {
            this.rig = rig;
            this.model = model;
            this.dice = dice;
        }

        void next() {
            now = now.plusMillis(dice.nextInt(30_000));
            switch (dice.nextInt(11)) {
                case 0 -> {
                    var state = state();
                    same(store ->
                            byId(store.lease(rig.departure, state, now, now.plus(lease()), 99)));
                }
                case 1, 2 -> same(store -> byId(store.claim(rig.departure, "node", now)));
                case 3 -> {
                    var row = row();
                    same(store -> store.claimAgain(row, now));
                }
                case 4 -> {
                    var row = row();
                    var again = now.plusSeconds(dice.nextInt(90));
                    same(store -> store.claimRepeat(row, "node", now, again));
                }
                case 5 -> {
                    var row = row();
                    same(store -> {
                        store.lookAgain(row, now.plusSeconds(9));
                        return true;
                    });
                }
                case 6 -> halt();
                case 7 -> {
                    var id = row().id();
                    same(store -> store.leaseOne(id, DeliveryState.STAGED, now, lease()));
                }
                default -> {
                    var note = Note.of(row(), event(), now, now.plusSeconds(dice.nextInt(60)));
                    same(store -> store.record(List.of(note)));
                }
            }
            same(store -> byId(store.claimedWithoutAnswer(now.minusSeconds(20), 100)));
            same(store -> byId(store.uncertain(now, 100)));
            same(store -> byId(store.unconfirmed(now, 100)));
            same(store -> byId(store.tooLate(now.plus(Duration.ofMinutes(25)), 100)));
            for (var state : DeliveryState.values()) {
                same(store -> byId(store.in(rig.departure, state)));
                same(store -> store.departuresDue(state, now.plus(lease()), now));
            }
        }

        private void halt() {
            halted = !halted;
            if (halted) {
                rig.halt();
                rig.store.record(notes(DeliveryState.Phase.WAITING, new DeliveryEvent.Halted()));
                model.halt(rig.plan, now);
            } else {
                rig.sql.sql("update delivery_halt set lifted_at = halted_at").update();
                rig.store.record(
                        rig.store.in(rig.departure, DeliveryState.HALTED).stream()
                                .map(row -> note(row, new DeliveryEvent.Resumed()))
                                .toList());
                model.resume(rig.plan, now);
            }
        }

        private List<Note> notes(DeliveryState.Phase phase, DeliveryEvent event) {
            return model.all().stream()
                    .filter(row -> row.state().phase() == phase)
                    .map(row -> note(row, event))
                    .toList();
        }

        private Note note(Delivery row, DeliveryEvent event) {
            return new Note(row.id(), 0, event, now, now);
        }

        private Delivery row() {
            var all = model.all();
            return all.get(dice.nextInt(all.size()));
        }

        private DeliveryState state() {
            return LEASED.get(dice.nextInt(LEASED.size()));
        }

        private static Duration lease() {
            return Duration.ofSeconds(30);
        }

        private DeliveryEvent event() {
            var events = new ArrayList<DeliveryEvent>();
            // Often what leads on, so that rows come far.
            for (int time = 0; time < 3; time++) {
                events.add(new DeliveryEvent.Staged("draft", "kept"));
                events.add(new DeliveryEvent.Armed());
                events.add(new DeliveryEvent.AnswerLost(0, "time-out"));
            }
            events.add(new DeliveryEvent.Linked("lead", "kept with links"));
            events.add(new DeliveryEvent.AnswerLost(-1, "busy"));
            events.add(new DeliveryEvent.Unstaged("changed"));
            events.add(new DeliveryEvent.HeldUp("delivery.held.unreachable", 0, ""));
            events.add(new DeliveryEvent.NeverLeft("refused"));
            events.add(
                    new DeliveryEvent.Accepted(
                            100 + dice.nextInt(3), OptionalLong.empty(), dice.nextBoolean()));
            events.add(
                    new DeliveryEvent.Submitted(
                            Integer.toString(dice.nextInt(3)), OptionalLong.empty()));
            events.add(
                    new DeliveryEvent.Published(
                            "article-" + dice.nextInt(3),
                            dice.nextBoolean()
                                    ? List.of()
                                    : List.of(new SendProgress.ArticleLink(1, "http://p"))));
            events.add(new DeliveryEvent.HandedOver());
            events.add(new DeliveryEvent.SentByHand("editor", now, "http://h"));
            events.add(new DeliveryEvent.Refused(45028, "no quota"));
            events.add(new DeliveryEvent.StillSending(dice.nextBoolean()));
            events.add(
                    new DeliveryEvent.Confirmed(
                            SendProgress.Counts.UNTOLD,
                            dice.nextBoolean()
                                    ? List.of()
                                    : List.of(new SendProgress.ArticleLink(1, "http://a"))));
            events.add(new DeliveryEvent.Rejected("send fail"));
            events.add(new DeliveryEvent.ConfirmationOverdue());
            events.add(new DeliveryEvent.Missed());
            events.add(new DeliveryEvent.FoundSent("http://b"));
            events.add(new DeliveryEvent.FoundUnsent());
            return events.get(dice.nextInt(events.size()));
        }

        private void same(Question question) {
            assertThat(question.ask(model)).isEqualTo(question.ask(rig.store));
            assertThat(byId(model.all()))
                    .isEqualTo(
                            byId(
                                    model.all().stream()
                                            .map(row -> rig.store.find(row.id()).orElseThrow())
                                            .toList()));
        }

        private static List<Delivery> byId(Collection<Delivery> rows) {
            return rows.stream().sorted(Comparator.comparing(row -> row.id().toString())).toList();
        }
    }

    private interface Question {

        Object ask(DeliveryStore store);
    }
}
