package city.lianbo.delivery;

import city.lianbo.delivery.SlotStore.Source;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Late links in a story: some deliveries lead to the article of an account that went before, whose
/// link becomes known early, late or never, or is pasted.
final class Links {

    private static final String TOLD = "https://mp.weixin.qq.com/s/told";
    private static final String PASTED = "https://mp.weixin.qq.com/s/pasted";

    private final Strands strands;
    private final Instant calm;
    private final ModelSlots slots;
    private final Map<AccountId, Instant> knownAt = new HashMap<>();

    Links(Strands strands, ModelStore store, Instant calm) {
        this.strands = strands;
        this.calm = calm;
        this.slots = new ModelSlots(store, this::source, (_, _, _) -> {});
    }

    ModelSlots slots() {
        return slots;
    }

    /// Every third delivery leads to one that went before.
    void plan(Delivery delivery, Instant begin, Instant departsAt) {
        var dice = strands.dice();
        if (dice.nextInt(3) > 0) {
            return;
        }
        var lead = new AccountId(new UUID(7, dice.nextLong()));
        var rules = List.of(LinkRule.values());
        var rule = rules.get(dice.nextInt(rules.size()));
        slots.plan(delivery.id(), SlotKind.LEAD_NAME, rule, Optional.of(lead));
        switch (dice.nextInt(4)) {
            case 0 -> knownAt.put(lead, begin);
            case 1 -> knownAt.put(lead, departsAt.minusSeconds(dice.nextInt(120)));
            case 2 -> knownAt.put(lead, departsAt.plusSeconds(dice.nextInt(3_000)));
            default -> {
                // never told
            }
        }
        if (dice.nextInt(3) == 0) {
            long span = Duration.between(begin, calm).toMillis();
            strands.at(
                    begin.plusMillis(dice.nextLong(span)),
                    () -> slots.paste(delivery.id(), SlotKind.LEAD_NAME, PASTED));
        }
    }

    private Optional<Source> source(AccountId account) {
        var at = Optional.ofNullable(knownAt.get(account));
        return at.filter(when -> !strands.now().isBefore(when))
                .map(_ ->
                        new Source(
                                new DeliveryId(account.value()),
                                DeliveryState.SENT,
                                Optional.of(TOLD)));
    }

    private Set<String> namesOf(Delivery delivery) {
        return slots.of(delivery.id()).stream().map(Slot::name).collect(Collectors.toSet());
    }

    /// What is tried again stands under the same title, another plan under another.
    static String titleOf(Delivery delivery) {
        return "台风 " + delivery.plan();
    }

    /// The sealed bytes of a delivery.
    ///
    /// @param forgetful planted: addresses of late links are dropped on the way
    Manifest.SealedCargo cargo(Delivery delivery, boolean forgetful) {
        var cargo = new PlaceholderCargo(titleOf(delivery), namesOf(delivery));
        return forgetful ? new Forgetful(cargo) : cargo;
    }

    private record Forgetful(PlaceholderCargo cargo) implements Manifest.SealedCargo {

        @Override
        public Set<Fingerprint> bodyPictures() {
            return cargo.bodyPictures();
        }

        @Override
        public Set<Fingerprint> covers() {
            return cargo.covers();
        }

        @Override
        public Set<String> slots() {
            return cargo.slots();
        }

        @Override
        public PictureUpload bodyPicture(Fingerprint picture) {
            return cargo.bodyPicture(picture);
        }

        @Override
        public PictureUpload cover(Fingerprint picture) {
            return cargo.cover(picture);
        }

        @Override
        public List<DraftArticle> bind(
                Map<Fingerprint, String> addresses,
                Map<Fingerprint, MediaId> covers,
                Map<String, String> links) {
            return cargo.bind(addresses, covers, Map.of());
        }
    }

    /// What is wrong with what followers got; empty where nothing is.
    Optional<String> judge(Delivery row, List<DraftArticle> articles) {
        return slots.of(row.id()).stream()
                .flatMap(slot -> wrong(row, slot, text(articles)).stream())
                .findFirst();
    }

    private static Optional<String> wrong(Delivery row, Slot slot, String text) {
        var expected =
                switch (slot.state()) {
                    case LINKED, PASTED -> slot.address().orElseThrow();
                    case WITHOUT -> "without " + slot.name();
                    case OPEN -> "nothing: its link was never decided";
                };
        boolean allowed = slot.state() != SlotState.WITHOUT || slot.rule() == LinkRule.SEND_WITHOUT;
        return text.contains(expected) && allowed
                ? Optional.empty()
                : Optional.of(row.id() + " sent " + text + ", expected " + expected);
    }

    private static String text(List<DraftArticle> articles) {
        return articles.stream().map(DraftArticle::content).collect(Collectors.joining());
    }
}
