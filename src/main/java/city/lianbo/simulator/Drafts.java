package city.lianbo.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The draft boxes.
public final class Drafts {

    private final Store store;
    private final SimulatedClock clock;
    private final SettingsDesk settings;
    private final Materials materials;
    private final Shelf<Draft> drafts;

    Drafts(Store store, SimulatedClock clock, SettingsDesk settings, Materials materials) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.materials = materials;
        this.drafts = store.shelf("drafts", Draft.class);
    }

    public Draft add(Account account, List<Article> articles) {
        var kept = rules().accept(account, articles);
        var now = clock.instant();
        var draft = new Draft(Digests.opaque(48), account.appId(), kept, now, now);
        store.change(() -> drafts.put(draft.mediaId(), draft));
        return draft;
    }

    /// @param index counts from 0
    public void update(Account account, String mediaId, int index, Article article) {
        var kept = rules().accept(account, article);
        store.change(() -> {
            var draft = get(account, mediaId);
            if (index < 0 || index >= draft.articles().size()) {
                throw new WeChatRefusal(40114);
            }
            var articles = new ArrayList<>(draft.articles());
            articles.set(index, kept);
            drafts.put(
                    mediaId,
                    new Draft(
                            mediaId,
                            draft.appId(),
                            List.copyOf(articles),
                            draft.createdAt(),
                            clock.instant()));
        });
    }

    Optional<Draft> find(Account account, String mediaId) {
        return drafts.find(mediaId).filter(draft -> draft.appId().equals(account.appId()));
    }

    /// @throws WeChatRefusal 40007
    public Draft get(Account account, String mediaId) {
        return find(account, mediaId).orElseThrow(() -> new WeChatRefusal(40007));
    }

    public void delete(Account account, String mediaId) {
        store.change(() -> drafts.remove(get(account, mediaId).mediaId()));
    }

    /// The draft leaves the box because it was sent or published.
    void use(String mediaId) {
        store.change(() -> drafts.remove(mediaId));
    }

    /// Newest first.
    public List<Draft> of(Account account) {
        return drafts.all().stream()
                .filter(draft -> draft.appId().equals(account.appId()))
                .sorted(Comparator.comparing(Draft::updatedAt).reversed())
                .toList();
    }

    void clear() {
        drafts.clear();
    }

    private ArticleRules rules() {
        return new ArticleRules(settings.now(), materials);
    }
}
