package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.edition.Channel;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.SendOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes down what a rehearsal shows, account by account.
final class RehearsalLog implements Transitions, ModelNode.Witness, ModelSlots.Witness {

    private final Strands strands;
    private final Map<DeliveryId, Line> lines = new LinkedHashMap<>();
    private final Map<String, Line> byKey = new LinkedHashMap<>();
    private final Map<String, Line> byDraft = new HashMap<>();

    RehearsalLog(Strands strands) {
        this.strands = strands;
    }

    private static final class Line {

        private final UUID wave;
        private final AccountId account;
        private final Channel channel;
        private DeliveryState state = DeliveryState.PLANNED;
        private @Nullable Instant staged;
        private @Nullable Instant left;
        private @Nullable Instant confirmed;
        private @Nullable Instant linkKnown;
        private int calls;
        private @Nullable Trouble trouble;
        private @Nullable String shut;
        private final List<Link> links = new ArrayList<>();

        Line(UUID wave, AccountId account, Channel channel) {
            this.wave = wave;
            this.account = account;
            this.channel = channel;
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
            if (transition.event() instanceof DeliveryEvent.HeldUp(var reason, _, _)
                    && LinkKeeper.isWantOfLink(reason)) {
                links.forEach(link -> link.holdsUp(transition.at()));
            }
            if (isLastWord(transition.event()) && confirmed == null) {
                confirmed = transition.at();
            }
            if (tellsLink(transition.event()) && linkKnown == null) {
                linkKnown = transition.at();
            }
        }

        private static boolean tellsLink(DeliveryEvent event) {
            return switch (event) {
                case DeliveryEvent.Confirmed(_, var links) -> !links.isEmpty();
                case DeliveryEvent.Published(_, var links) -> !links.isEmpty();
                case DeliveryEvent _ -> false;
            };
        }

        void leaves(Instant at) {
            left = left == null ? at : left;
            calls++;
        }

        /// Settled, or in the hands of a person, whom nobody plays.
        private boolean isAtRest() {
            return state.phase() == DeliveryState.Phase.SETTLED
                    || state == DeliveryState.AWAITING_PERSON;
        }

        private static boolean isLastWord(DeliveryEvent event) {
            return event instanceof DeliveryEvent.Confirmed
                    || event instanceof DeliveryEvent.Published
                    || event instanceof DeliveryEvent.Rejected
                    || event instanceof DeliveryEvent.Refused;
        }

        Rehearsed told(Set<Fault> faults) {
            return new Rehearsed(
                    wave,
                    account,
                    channel,
                    state,
                    Optional.ofNullable(staged),
                    Optional.ofNullable(left),
                    Optional.ofNullable(confirmed),
                    Optional.ofNullable(linkKnown),
                    calls,
                    whatStoodInTheWay(),
                    faults,
                    links.stream().map(Link::told).toList());
        }

        private Optional<Trouble> whatStoodInTheWay() {
            return state == DeliveryState.MISSED && shut != null
                    ? Optional.of(new Trouble(shut, 0, ""))
                    : Optional.ofNullable(trouble);
        }
    }

    private static final class Link {

        private Slot slot;
        private @Nullable Instant decided;
        private @Nullable Instant held;

        Link(Slot slot) {
            this.slot = slot;
        }

        /// Nobody waits for a list.
        void holdsUp(Instant at) {
            if (slot.isOpen() && slot.kind() != SlotKind.ALSO && held == null) {
                held = at;
            }
        }

        void decided(Slot as, Instant at) {
            slot = as;
            decided = at;
        }

        RehearsedLink told() {
            return new RehearsedLink(
                    slot.kind(),
                    slot.from(),
                    slot.state(),
                    Optional.ofNullable(decided),
                    Optional.ofNullable(held));
        }
    }

    void awaits(DeliveryId delivery, Slot slot) {
        line(lines.get(delivery)).links.add(new Link(slot));
    }

    @Override
    public void decided(DeliveryId delivery, Slot slot, Instant at) {
        line(lines.get(delivery)).links.stream()
                .filter(link -> link.slot.name().equals(slot.name()))
                .forEach(link -> link.decided(slot, at));
    }

    void begin(UUID wave, Delivery delivery) {
        var line = new Line(wave, delivery.account(), delivery.passage().channel());
        lines.put(delivery.id(), line);
        byKey.put(delivery.clientMsgId(), line);
    }

    @Override
    public void happened(List<Transition> transitions) {
        for (var transition : transitions) {
            var line = line(lines.get(transition.delivery()));
            line.hear(transition);
            if (transition.event() instanceof DeliveryEvent.Staged(var draft, _)) {
                byDraft.put(draft, line);
            }
        }
    }

    @Override
    public SendOrder leaving(String node, AccountId account, SendOrder order) {
        line(byKey.get(order.clientMsgId())).leaves(strands.now());
        return order;
    }

    @Override
    public void neverLeft(SendOrder order) {
        line(byKey.get(order.clientMsgId())).calls--;
    }

    @Override
    public void publishing(String node, String draft) {
        line(byDraft.get(draft)).leaves(strands.now());
    }

    @Override
    public void neverPublished(String draft) {
        line(byDraft.get(draft)).calls--;
    }

    private static Line line(@Nullable Line found) {
        return Optional.ofNullable(found).orElseThrow();
    }

    /// How far a wave has come; what waits for a person counts neither way.
    Tally tallyOf(UUID wave) {
        return Tally.of(of(wave).map(line -> line.state));
    }

    /// When so many of a wave were confirmed, if they were.
    Optional<Instant> confirmedAt(UUID wave, int many) {
        return of(wave).filter(line -> line.state == DeliveryState.SENT)
                .flatMap(line -> Stream.ofNullable(line.confirmed))
                .sorted()
                .skip(many - 1L)
                .findFirst();
    }

    private Stream<Line> of(UUID wave) {
        return lines.values().stream().filter(line -> line.wave.equals(wave));
    }

    /// The gate of a wave will not open.
    void staysShut(UUID wave, String why) {
        of(wave).forEach(line -> line.shut = why);
    }

    /// Whether nothing more happens by itself.
    boolean isAtRest() {
        return lines.values().stream().allMatch(Line::isAtRest);
    }

    /// How many have come to rest.
    long atRest() {
        return lines.values().stream().filter(Line::isAtRest).count();
    }

    List<Rehearsed> lines(Function<AccountId, Set<Fault>> faults) {
        var told = new ArrayList<Rehearsed>();
        lines.values().forEach(line -> told.add(line.told(faults.apply(line.account))));
        return told;
    }
}
