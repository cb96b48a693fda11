package city.lianbo.edition;

import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.DraftArticle;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a department does with its own items. Every verb takes the push for itself first.
@Component
@Transactional
class Workbench {

    private final PushRows pushes;
    private final EditionRows editions;
    private final PushSheets sheets;
    private final PushScope scope;
    private final Sealer sealer;
    private final ItemReviews reviews;
    private final Adaptations adaptations;
    private final Articles articles;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Workbench(
            PushRows pushes,
            EditionRows editions,
            PushSheets sheets,
            PushScope scope,
            Sealer sealer,
            ItemReviews reviews,
            Adaptations adaptations,
            Articles articles,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.pushes = pushes;
        this.editions = editions;
        this.sheets = sheets;
        this.scope = scope;
        this.sealer = sealer;
        this.reviews = reviews;
        this.adaptations = adaptations;
        this.articles = articles;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /// The push, locked; refuses whoever may not change it.
    Push reach(EditionId edition) {
        var push = pushes.lock(edition).orElseThrow(PushUnknown::new);
        scope.require(push.account());
        return push;
    }

    private Push reachOpen(EditionId edition) {
        var push = reach(edition);
        if (!push.isOpen(clock.instant())) {
            throw new PushIsClosed(sealer.nameOf(push.account()));
        }
        return push;
    }

    PushItemId add(EditionId id, ArticleId article) {
        var push = reachOpen(id);
        var title = articles.find(article).orElseThrow(PushItemUnknown::new).text().title();
        var revision = articles.newestRevision(article).orElseThrow(ArticleHasNoRevision::new);
        var adaptation =
                Optional.ofNullable(
                                adaptations
                                        .adapt(revision.id(), Set.of(push.account()))
                                        .get(push.account()))
                        .orElseThrow();
        var own = pushes.items(id);
        var edition = editions.existing(Set.of(id)).getFirst();
        boolean there =
                own.stream().anyMatch(item -> item.adaptation().equals(Optional.of(adaptation)))
                        || edition.campaignItems().stream()
                                .anyMatch(item -> item.adaptationId().equals(adaptation));
        if (there) {
            throw new ItemTwiceInPush(title);
        }
        var item = PushItem.fresh(new PushItemId(ids.next()), id, adaptation);
        append(edition, own, item);
        facts.publishEvent(new PushItemAdded(id, item.id(), Optional.of(adaptation)));
        return item.id();
    }

    /// Keeps an article of the account's draft box, byte for byte.
    PushItemId takeOver(EditionId id, String draft, DraftArticle article) {
        var push = reachOpen(id);
        var content = OpaqueContent.of(article, sealer.nameOf(push.account()));
        var seal = content.seal();
        var own = pushes.items(id);
        if (own.stream().anyMatch(item -> item.seal().equals(Optional.of(seal)))) {
            throw new ItemTwiceInPush(content.title());
        }
        var item = PushItem.opaque(new PushItemId(ids.next()), id, seal, scope.me());
        refuseTitleTwice(push, item.id(), content.title());
        editions.keep(seal, content);
        append(editions.existing(Set.of(id)).getFirst(), own, item);
        facts.publishEvent(new PushItemTakenOver(id, item.id(), draft, seal));
        return item.id();
    }

    private void append(Edition edition, List<PushItem> own, PushItem item) {
        int items = edition.campaignItems().size() + own.size() + 1;
        if (items > Assembly.MOST_ITEMS) {
            throw new EditionIsFull(items, Assembly.MOST_ITEMS);
        }
        pushes.add(item, own.size());
        pushes.unsettle(edition.id());
    }

    void remove(EditionId id, PushItemId item) {
        reach(id);
        var own = pushes.items(id);
        existing(own, item);
        pushes.remove(item);
        pushes.order(own.stream().map(PushItem::id).filter(one -> !one.equals(item)).toList());
        pushes.unsettle(id);
        facts.publishEvent(new PushItemRemoved(id, item));
    }

    void move(EditionId id, PushItemId item, int place) {
        reachOpen(id);
        var order = new ArrayList<>(pushes.items(id).stream().map(PushItem::id).toList());
        if (!order.remove(item)) {
            throw new PushItemUnknown();
        }
        order.add(Math.clamp(place - 1L, 0, order.size()), item);
        pushes.order(order);
        pushes.unsettle(id);
        facts.publishEvent(new PushItemMoved(id, item, place));
    }

    void seal(EditionId id, PushItemId wanted) {
        var push = reachOpen(id);
        var own = pushes.items(id);
        var item = existing(own, wanted);
        var day = Beijing.day(push.departsAt());
        var content = item.adaptation().map(made -> sealer.item(made, push.account(), day));
        var sealed = content.map(item::sealed).orElse(item);
        var title =
                content.map(sealing -> sealing.content().title())
                        .orElseGet(() -> opaqueTitle(item));
        refuseTitleTwice(push, wanted, title);
        content.ifPresent(sealing -> editions.keep(sealing.seal(), sealing.content()));
        pushes.update(sealed);
        pushes.unsettle(id);
        ask(push, sealed, title);
        facts.publishEvent(new PushItemSealed(id, wanted, sealed.sealed()));
    }

    private String opaqueTitle(PushItem item) {
        return Optional.ofNullable(editions.contents(Set.of(item.sealed())).get(item.sealed()))
                .map(ItemContent::title)
                .orElseThrow(PushItemUnknown::new);
    }

    private void ask(Push push, PushItem item, String title) {
        var campaign = editions.existing(Set.of(push.edition())).getFirst().campaignItems();
        reviews.ask(
                new ItemReviews.Wanted(
                        item.sealed(),
                        title,
                        sealer.nameOf(push.account()),
                        "/editions/%s/%s".formatted(push.account(), Beijing.day(push.departsAt())),
                        push.cutOff(),
                        item.contributors(),
                        item.difference(),
                        campaign.getFirst().itemSeal()));
    }

    private void refuseTitleTwice(Push push, PushItemId item, String title) {
        if (sheets.titlesBeside(push, item).anyMatch(title::equals)) {
            throw new TitleTwiceInPush(title);
        }
    }

    private static PushItem existing(List<PushItem> own, PushItemId wanted) {
        return own.stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .orElseThrow(PushItemUnknown::new);
    }
}
