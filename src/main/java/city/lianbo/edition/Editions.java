package city.lianbo.edition;

import city.lianbo.article.Articles;
import city.lianbo.article.RevisionRow;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Ids;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pushes of accounts. Sealing fixes the exact bytes; they are what is reviewed and what is
/// staged, whatever happens to the adaptation afterwards.
@Service
@Transactional
public class Editions {

    /// Editors only for accounts of their own department ([PushScope]).
    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";

    private final EditionRows rows;
    private final Sealer sealer;
    private final PushRows pushes;
    private final PushScope scope;
    private final Companions companions;
    private final Articles articles;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Editions(
            EditionRows rows,
            Sealer sealer,
            PushRows pushes,
            PushScope scope,
            Companions companions,
            Articles articles,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.rows = rows;
        this.sealer = sealer;
        this.pushes = pushes;
        this.scope = scope;
        this.companions = companions;
        this.articles = articles;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    @PreAuthorize(WRITERS)
    public EditionId assemble(Assembly assembly) {
        return assembleAll(List.of(assembly)).getFirst();
    }

    /// Puts pushes together, one per assembly, in their order. Refuses adaptations made for another
    /// account ([AdaptationOfAnotherAccount]).
    @PreAuthorize(WRITERS)
    public List<EditionId> assembleAll(List<Assembly> assemblies) {
        scope.requireAll(assemblies.stream().map(Assembly::account).toList());
        var owners =
                sealer.owners(
                        assemblies.stream()
                                .flatMap(assembly -> assembly.items().stream())
                                .map(Assembly.Item::adaptation)
                                .toList());
        var editions = new ArrayList<Edition>();
        for (var assembly : assemblies) {
            for (var item : assembly.items()) {
                refuseForeign(assembly.account(), owners.get(item.adaptation()));
            }
            editions.add(new Edition(new EditionId(ids.next()), assembly));
        }
        rows.add(editions);
        return editions.stream().map(Edition::id).toList();
    }

    /// Says which accounts go before these editions, in order: a list of late links in their texts
    /// names them, at most [WeChatHtml#MOST_IN_LIST]. Counts from the next sealing on.
    @PreAuthorize(WRITERS)
    public void accompany(Map<EditionId, List<AccountId>> before) {
        var named = new HashMap<EditionId, List<AccountId>>();
        before.forEach((edition, accounts) ->
                named.put(
                        edition,
                        accounts.stream().limit(WeChatHtml.MOST_IN_LIST).distinct().toList()));
        scope.requireAll(rows.existing(before.keySet()).stream().map(Edition::account).toList());
        companions.keep(named);
    }

    /// Says how editions reach readers. One for which that is new is stale until it is sealed anew.
    @PreAuthorize(WRITERS)
    public void address(Map<EditionId, Address> addresses) {
        var editions = rows.existing(addresses.keySet());
        scope.requireAll(editions.stream().map(Edition::account).toList());
        editions.forEach(edition ->
                Optional.ofNullable(addresses.get(edition.id())).ifPresent(edition::address));
    }

    /// Fixes the bytes of an edition as they are now. Sealing unchanged content again gives the
    /// same seal. Refuses, naming the account, what WeChat would refuse: no cover, no title, texts
    /// or HTML too long.
    @PreAuthorize(WRITERS)
    public SealedEdition seal(EditionId edition) {
        var sealed = sealAll(Set.of(edition), Map.of()).get(edition);
        if (sealed == null) {
            throw new EditionUnknown();
        }
        return sealed;
    }

    /// The same for many; all of them or none.
    ///
    /// @param days on which they go out, for texts that name the day; where none is given, such a
    ///     text is refused ([PlacesUnfilled])
    @PreAuthorize(WRITERS)
    public Map<EditionId, SealedEdition> sealAll(
            Collection<EditionId> wanted, Map<EditionId, LocalDate> days) {
        var editions = rows.existing(wanted);
        scope.requireAll(editions.stream().map(Edition::account).toList());
        var sealings = sealer.sealings(editions, days);
        rows.keep(sealings.values());
        // As precise as the database keeps it, so that what is answered equals what is read later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var edition : editions) {
            var sealing = sealings.get(edition.id());
            if (sealing != null
                    && !edition.seal().equals(Optional.of(Sealer.sealed(edition, sealing)))) {
                edition.seal(sealing, now);
                pushes.unsettleOwn(edition.id());
                facts.publishEvent(
                        new EditionSealed(
                                edition.id(),
                                edition.account(),
                                sealing.seal(),
                                sealing.items().stream().map(SealingItem::seal).toList()));
            }
        }
        return rows.sealed(wanted);
    }

    /// The bytes that leave; empty while the edition is not sealed. For jobs too.
    @Transactional(readOnly = true)
    public Optional<SealedEdition> sealed(EditionId edition) {
        return Optional.ofNullable(rows.sealed(Set.of(edition)).get(edition));
    }

    /// The same for many, in few queries; unsealed and unknown ones are left out. For jobs too.
    @Transactional(readOnly = true)
    public Map<EditionId, SealedEdition> sealed(Collection<EditionId> editions) {
        return rows.sealed(editions);
    }

    @Transactional(readOnly = true)
    public Optional<EditionRow> find(EditionId edition) {
        return rows.find(Set.of(edition)).stream().findFirst().map(Edition::row);
    }

    /// Whether sealing now would give another seal, or could not be done: what was approved is no
    /// longer what the account says. An edition that was never sealed is stale.
    @Transactional(readOnly = true)
    public boolean isStale(EditionId edition) {
        return stale(Set.of(edition), Map.of()).contains(edition);
    }

    /// Those of the editions that are stale; unknown ones are refused.
    ///
    /// @param days on which they go out as things stand: a text that names another is stale
    @Transactional(readOnly = true)
    public Set<EditionId> stale(Collection<EditionId> wanted, Map<EditionId, LocalDate> days) {
        var editions = rows.existing(wanted);
        return sealer.seals(editions, days).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(entry.getKey().seal()))
                .map(entry -> entry.getKey().id())
                .collect(Collectors.toSet());
    }

    /// A sealed item beside its master; empty where no edition holds the seal.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<ItemExhibit> exhibit(Fingerprint itemSeal) {
        return rows.placed(itemSeal)
                .or(() -> pushes.sealed(itemSeal).map(own -> rows.placed(own, itemSeal)))
                .map(placed ->
                        new ItemExhibit(
                                placed.item(),
                                placed.revision().map(articles::revision).map(Editions::master)));
    }

    private static ItemExhibit.Master master(RevisionRow master) {
        return new ItemExhibit.Master(
                master.title(),
                master.author(),
                master.digest(),
                master.cover(),
                WeChatHtml.render(master.document(), Themes.standard()).html());
    }

    /// Whether a push waits for its next freeze, so that what is sealed is not what is to leave. For
    /// jobs too.
    @Transactional(readOnly = true)
    public boolean awaitsFreeze(EditionId edition) {
        return pushes.find(edition).map(push -> !push.settled()).orElse(false);
    }

    private void refuseForeign(AccountId account, @Nullable AccountId owner) {
        if (!account.equals(owner)) {
            throw new AdaptationOfAnotherAccount(sealer.nameOf(account));
        }
    }
}
