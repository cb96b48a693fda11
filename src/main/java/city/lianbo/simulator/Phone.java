package city.lianbo.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A follower's telephone: what came from each account, and what has been read.
public final class Phone {

    private final World world;
    private final Store store;
    private final Shelf<Long> readUpTo;

    Phone(World world, Store store) {
        this.world = world;
        this.store = store;
        this.readUpTo = store.shelf("read", Long.class);
    }

    /// One message in a conversation.
    ///
    /// @param pushed else published without a push
    /// @param text of a text message; empty otherwise
    /// @param media of a picture message; empty otherwise
    /// @param reached how many followers got it
    /// @param deleted positions of deleted articles, counted from 1
    public record Received(
            long number,
            Instant at,
            boolean pushed,
            boolean toAll,
            String text,
            String media,
            List<Article> articles,
            long reached,
            Set<Integer> deleted) {

        /// What a list of conversations shows of it.
        public String gist() {
            return articles.isEmpty() ? text : articles.getFirst().title();
        }
    }

    /// Oldest first.
    public List<Received> conversation(Account account) {
        var sends =
                world.massSends().of(account.appId()).stream()
                        .filter(job -> job.status().equals("send success"))
                        .map(Phone::received);
        var publications =
                world.publications().of(account.appId()).stream()
                        .filter(one -> !one.articleId().isEmpty())
                        .map(Phone::received);
        return Stream.concat(sends, publications)
                .sorted(Comparator.comparing(Received::at).thenComparingLong(Received::number))
                .toList();
    }

    public Optional<Received> find(Account account, long number) {
        return conversation(account).stream().filter(one -> one.number() == number).findFirst();
    }

    public long unread(Account account) {
        long read = readUpTo.find(account.appId()).orElse(0L);
        return conversation(account).stream()
                .filter(Received::pushed)
                .filter(one -> one.number() > read)
                .count();
    }

    public void read(Account account) {
        conversation(account).stream()
                .mapToLong(Received::number)
                .max()
                .ifPresent(last -> {
                    if (readUpTo.find(account.appId()).orElse(0L) < last) {
                        store.change(() -> readUpTo.put(account.appId(), last));
                    }
                });
    }

    void clear() {
        readUpTo.clear();
    }

    private static Received received(MassJob job) {
        return new Received(
                job.msgDataId(),
                job.dueAt(),
                true,
                job.toAll(),
                job.text(),
                job.articles().isEmpty() ? job.media() : "",
                job.articles(),
                job.filtered() - job.failed(),
                job.deleted());
    }

    private static Received received(Publication one) {
        return new Received(
                one.msgDataId(),
                one.dueAt(),
                false,
                true,
                "",
                "",
                one.articles(),
                0,
                one.deleted());
    }
}
