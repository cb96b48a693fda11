package city.lianbo.simulator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Publishing without a push. There is no key against repeating: the draft is it.
public final class Publications {

    private final World world;
    private final Store store;
    private final Numbers numbers;
    private final Shelf<Publication> publications;

    Publications(World world, Store store, Numbers numbers) {
        this.world = world;
        this.store = store;
        this.numbers = numbers;
        this.publications = store.shelf("publications", Publication.class);
    }

    /// @throws WeChatRefusal 40007
    public Publication submit(Account account, String media) {
        return store.change(() -> begin(account, world.drafts().get(account, media)));
    }

    private Publication begin(Account account, Draft draft) {
        var now = world.clock().instant();
        long number = numbers.nextData();
        var publication =
                new Publication(
                        number,
                        number,
                        account.appId(),
                        draft.mediaId(),
                        draft.articles(),
                        account.nextPublication(),
                        Publication.UNDER_WAY,
                        "",
                        now,
                        now.plusMillis(world.settings().now().publishDurationMillis()),
                        Set.of());
        put(publication);
        world.ledger().record(publication);
        world.accounts().keep(account.withVerdicts(account.nextSend(), 0));
        if (world.settings().now().draftGone() == Settings.DraftGone.ACCEPTANCE) {
            world.drafts().use(draft.mediaId());
        }
        return publication;
    }

    /// @throws WeChatRefusal 40007
    public Publication get(Account account, long publishId) {
        return publications
                .find(Keys.ordered(publishId))
                .filter(one -> one.appId().equals(account.appId()))
                .orElseThrow(() -> new WeChatRefusal(40007, "invalid publish_id"));
    }

    /// @throws WeChatRefusal 53600
    public Publication byArticle(Account account, String articleId) {
        return publications.all().stream()
                .filter(one -> one.appId().equals(account.appId()) && !articleId.isEmpty())
                .filter(one -> one.articleId().equals(articleId))
                .findFirst()
                .orElseThrow(() -> new WeChatRefusal(53600));
    }

    /// Those that are out, newest first.
    public List<Publication> published(Account account) {
        return of(account.appId()).stream()
                .filter(one -> one.status() == Publication.DONE)
                .sorted(Comparator.comparingLong(Publication::publishId).reversed())
                .toList();
    }

    public List<Publication> all() {
        return List.copyOf(publications.all());
    }

    public int count() {
        return publications.all().size();
    }

    public List<Publication> of(String appId) {
        return publications.all().stream().filter(one -> one.appId().equals(appId)).toList();
    }

    /// @param position counts from 1; 0 means all
    /// @throws WeChatRefusal 53600
    public void delete(Account account, String articleId, int position) {
        store.change(() -> {
            var publication = byArticle(account, articleId);
            int last = publication.articles().size();
            if (position < 0 || position > last) {
                throw new WeChatRefusal(53600);
            }
            var gone = new HashSet<>(publication.deleted());
            IntStream.rangeClosed(1, last)
                    .filter(i -> position == 0 || i == position)
                    .forEach(gone::add);
            put(publication.withDeleted(gone));
        });
    }

    /// Everything that is due.
    void tick() {
        var now = world.clock().instant();
        for (var one : publications.all()) {
            if (one.status() == Publication.UNDER_WAY && !now.isBefore(one.dueAt())) {
                store.change(() -> current(one).ifPresent(this::end));
            }
        }
    }

    void clear() {
        publications.clear();
    }

    private Optional<Publication> current(Publication seen) {
        return publications
                .find(Keys.ordered(seen.publishId()))
                .filter(one -> one.status() == Publication.UNDER_WAY);
    }

    private void end(Publication publication) {
        boolean done = publication.verdict() == Publication.DONE;
        var ended = publication.ended(publication.verdict(), done ? Digests.opaque(32) : "");
        put(ended);
        if (done) {
            world.drafts().use(publication.media());
        }
        world.accounts()
                .find(publication.appId())
                .ifPresent(account ->
                        world.outbox()
                                .add(
                                        account,
                                        EventXml.publishFinished(
                                                account, ended, world.clock().instant())));
    }

    private void put(Publication publication) {
        publications.put(Keys.ordered(publication.publishId()), publication);
    }
}
