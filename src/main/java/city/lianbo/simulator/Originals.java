package city.lianbo.simulator;

import city.lianbo.simulator.Account.Declares;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The library of originals: what accounts that declare their articles original have sent. A later
/// text of another account counts as the same where [#SHARE] of the shorter one's passages of
/// [#PASSAGE] characters stand in both. How WeChat measures is not published; these figures are
/// ours. Texts under [Settings#originalLength] characters can't be original.
final class Originals {

    private static final int PASSAGE = 10;
    private static final double SHARE = 0.8;

    private final World world;
    private final Shelf<Original> originals;

    Originals(World world, Store store) {
        this.world = world;
        this.originals = store.shelf("originals", Original.class);
    }

    /// @param text without markup and white space
    record Original(String appId, String url, String text, boolean reprintsAllowed) {}

    /// What a job that would go out now takes from others. One that takes nothing becomes part of
    /// the library where its account declares so.
    List<Reprint> check(MassJob job) {
        var found = new ArrayList<Reprint>();
        for (int position = 1; position <= job.articles().size(); position++) {
            int place = position;
            sourceOf(job.appId(), plain(job.articles().get(position - 1)))
                    .map(source -> new Reprint(place, source.url(), source.reprintsAllowed()))
                    .ifPresent(found::add);
        }
        return found;
    }

    void declare(MassJob job) {
        var declares =
                world.accounts().find(job.appId()).map(Account::declares).orElse(Declares.NOTHING);
        if (declares == Declares.NOTHING) {
            return;
        }
        for (int position = 1; position <= job.articles().size(); position++) {
            var text = plain(job.articles().get(position - 1));
            if (isLongEnough(text)) {
                var url = job.url(position);
                originals.put(
                        url,
                        new Original(
                                job.appId(), url, text, declares == Declares.REPRINTS_ALLOWED));
            }
        }
    }

    void clear() {
        originals.clear();
    }

    private Optional<Original> sourceOf(String appId, String text) {
        if (!isLongEnough(text)) {
            return Optional.empty();
        }
        var passages = passages(text);
        return originals.all().stream()
                .filter(original -> !original.appId().equals(appId))
                .filter(original -> isSame(passages, passages(original.text())))
                .findFirst();
    }

    private boolean isLongEnough(String text) {
        return text.codePointCount(0, text.length()) >= world.settings().now().originalLength();
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        var smaller = one.size() <= other.size() ? one : other;
        var larger = one.size() <= other.size() ? other : one;
        long shared = smaller.stream().filter(larger::contains).count();
        return shared >= SHARE * smaller.size();
    }

    private static Set<String> passages(String text) {
        int[] points = text.codePoints().toArray();
        var passages = new HashSet<String>();
        for (int start = 0; start + PASSAGE <= points.length; start++) {
            passages.add(new String(points, start, PASSAGE));
        }
        return passages;
    }

    private static String plain(Article article) {
        return article.content()
                .replaceAll("<[^>]*>", "")
                .codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
