package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// One push of one account; the seal is that of the last sealing.
@Entity
@Table(name = "edition")
class Edition {

    private static final int TOGETHER = 500;

    @Id private UUID id;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String audience;

    @Column(name = "ignore_reprint")
    private boolean ignoreReprint;

    private String seal = "";

    @Column(name = "sealed_at")
    private @Nullable Instant sealedAt;

    @Version private @Nullable Long version;

    @ElementCollection
    @BatchSize(size = TOGETHER)
    @CollectionTable(name = "edition_item", joinColumns = @JoinColumn(name = "edition"))
    @OrderColumn(name = "ordinal")
    private List<EditionItem> items = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = TOGETHER)
    @CollectionTable(name = "edition_contributor", joinColumns = @JoinColumn(name = "edition"))
    private Set<ItemContributor> contributors = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(EditionId id, Assembly assembly) {
        this.id = id.value();
        this.account = assembly.account().value();
        this.channel = assembly.channel();
        this.audience = assembly.audience().text();
        this.ignoreReprint = assembly.ignoreReprint();
        assembly.items().forEach(item -> items.add(EditionItem.of(item)));
    }

    /// Fixes the bytes of the campaign's items; own items come back with the next freeze.
    void seal(Sealing sealing, Instant now) {
        items.removeIf(EditionItem::isOwn);
        contributors.clear();
        for (int place = 0; place < items.size(); place++) {
            var item = sealing.items().get(place);
            items.set(place, items.get(place).sealed(item));
            contribute(place, item.contributors());
        }
        seal = sealing.seal().hex();
        sealedAt = now;
    }

    /// A sealed item in a freeze.
    record Frozen(EditionItem line, Set<PersonId> contributors) {}

    /// The campaign's items as they are sealed.
    List<Frozen> campaignFrozen() {
        return IntStream.range(0, items.size())
                .filter(place -> !items.get(place).isOwn())
                .mapToObj(place -> new Frozen(items.get(place), contributors(place)))
                .toList();
    }

    /// Fixes which sealed items leave, in which order. Answers whether that is another push than
    /// before; freezing the same again changes nothing.
    boolean freeze(List<Frozen> frozen, Instant now) {
        var frozenSeal = sealOf(frozen.stream().map(one -> one.line().itemSeal()).toList());
        if (seal().equals(Optional.of(frozenSeal))) {
            return false;
        }
        items.clear();
        contributors.clear();
        for (int place = 0; place < frozen.size(); place++) {
            items.add(frozen.get(place).line());
            contribute(place, frozen.get(place).contributors());
        }
        seal = frozenSeal.hex();
        sealedAt = now;
        return true;
    }

    private void contribute(int place, Set<PersonId> people) {
        for (var person : people) {
            contributors.add(new ItemContributor(place, person.value()));
        }
    }

    /// How it reaches readers; another address means another seal.
    void address(Address address) {
        channel = address.channel();
        audience = address.audience().text();
        ignoreReprint = address.ignoreReprint();
    }

    Fingerprint sealOf(List<Fingerprint> itemSeals) {
        return Sealing.seal(account(), channel, audience(), ignoreReprint, itemSeals);
    }

    /// The seal it would have if its campaign's items had these.
    Fingerprint sealWith(List<Fingerprint> campaignSeals) {
        var fresh = campaignSeals.iterator();
        return sealOf(
                items.stream().map(item -> item.isOwn() ? item.itemSeal() : fresh.next()).toList());
    }

    EditionRow row() {
        return new EditionRow(
                id(),
                account(),
                campaignItems().stream().map(EditionItem::adaptationId).toList(),
                channel,
                audience(),
                ignoreReprint,
                seal(),
                Optional.ofNullable(sealedAt));
    }

    Set<PersonId> contributors(int place) {
        return contributors.stream()
                .filter(contributor -> contributor.ordinal() == place)
                .map(contributor -> new PersonId(contributor.person()))
                .collect(Collectors.toSet());
    }

    EditionId id() {
        return new EditionId(id);
    }

    AccountId account() {
        return new AccountId(account);
    }

    Audience audience() {
        return Audience.parse(audience);
    }

    List<EditionItem> items() {
        return List.copyOf(items);
    }

    List<EditionItem> campaignItems() {
        return items.stream().filter(item -> !item.isOwn()).toList();
    }

    Optional<Fingerprint> seal() {
        return seal.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(seal));
    }
}
