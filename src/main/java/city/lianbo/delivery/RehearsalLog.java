package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.SendOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes down what a rehearsal shows, account by account.
final class RehearsalLog implements Transitions, ModelNode.Witness {

    private final Strands strands;
    private final Map<DeliveryId, Line> lines = new LinkedHashMap<>();
    private final Map<String, Line> byKey = new LinkedHashMap<>();

    RehearsalLog(Strands strands) {
        this.strands = strands;
    }

    private static final class Line {

        private final UUID wave;
        private final AccountId account;
        private DeliveryState state = DeliveryState.PLANNED;
        private @Nullable Instant staged;
        private @Nullable Instant left;
        private @Nullable Instant confirmed;
        private @Nullable Instant linkKnown;
        private int calls;
        private @Nullable Trouble trouble;

        Line(UUID wave, AccountId account) {
            this.wave = wave;
            this.account = account;
        }

        void hear(Transition transition) {
            state = transition.to();
            var found = Trouble.of(transition.event());
            if (found.isPresent()) {
                trouble = found.get();
            }
            if (Trouble.isOver(transition.event())) {
                trouble = null;
            }
            if (transition.event() instanceof DeliveryEvent.Staged) {
                staged = transition.at();
            }
            if (isLastWord(transition.event()) && confirmed == null) {
                confirmed = transition.at();
            }
            if (transition.event() instanceof DeliveryEvent.Confirmed(_, var links)
                    && !links.isEmpty()
                    && linkKnown == null) {
                linkKnown = transition.at();
            }
        }

        private static boolean isLastWord(DeliveryEvent event) {
            return event instanceof DeliveryEvent.Confirmed
                    || event instanceof DeliveryEvent.Rejected
                    || event instanceof DeliveryEvent.Refused;
        }

        Rehearsed told(Set<Fault> faults) {
            return new Rehearsed(
                    wave,
                    account,
                    state,
                    Optional.ofNullable(staged),
                    Optional.ofNullable(left),
                    Optional.ofNullable(confirmed),
                    Optional.ofNullable(linkKnown),
                    calls,
                    Optional.ofNullable(trouble),
                    faults);
        }
    }

    void begin(UUID wave, Delivery delivery) {
        var line = new Line(wave, delivery.account());
        lines.put(delivery.id(), line);
        byKey.put(delivery.clientMsgId(), line);
    }

    @Override
    public void happened(List<Transition> transitions) {
        for (var transition : transitions) {
            line(lines.get(transition.delivery())).hear(transition);
        }
    }

    @Override
    public SendOrder leaving(String node, AccountId account, SendOrder order) {
        var line = line(byKey.get(order.clientMsgId()));
        line.left = line.left == null ? strands.now() : line.left;
        line.calls++;
        return order;
    }

    @Override
    public void neverLeft(SendOrder order) {
        line(byKey.get(order.clientMsgId())).calls--;
    }

    private static Line line(@Nullable Line found) {
        return Optional.ofNullable(found).orElseThrow();
    }

    /// How much of a wave is confirmed, and how much failed, in percent.
    record Share(int sent, int failed) {}

    Share shareOf(UUID wave) {
        var states =
                lines.values().stream()
                        .filter(line -> line.wave.equals(wave))
                        .map(line -> line.state)
                        .toList();
        return new Share(
                percent(states, Set.of(DeliveryState.SENT)),
                percent(
                        states,
                        Set.of(
                                DeliveryState.REFUSED,
                                DeliveryState.REJECTED,
                                DeliveryState.MISSED)));
    }

    private static int percent(List<DeliveryState> states, Set<DeliveryState> which) {
        long many = states.stream().filter(which::contains).count();
        return states.isEmpty() ? 0 : (int) (many * 100 / states.size());
    }

    /// Whether nothing more happens by itself.
    boolean isAtRest() {
        return lines.values().stream()
                .allMatch(line -> line.state.phase() == DeliveryState.Phase.SETTLED);
    }

    long settled() {
        return lines.values().stream()
                .filter(line -> line.state.phase() == DeliveryState.Phase.SETTLED)
                .count();
    }

    List<Rehearsed> lines(Function<AccountId, Set<Fault>> faults) {
        var told = new ArrayList<Rehearsed>();
        lines.values().forEach(line -> told.add(line.told(faults.apply(line.account))));
        return told;
    }
}
