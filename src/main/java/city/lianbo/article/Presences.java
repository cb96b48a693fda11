package city.lianbo.article;

import city.lianbo.document.BlockId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Who is in which block of which article. Known to this node only and never stored: who was where
/// is nobody's business a minute later. Somebody who gives no sign for a while has left.
@Service
public class Presences {

    public static final Duration EXPIRY = Duration.ofSeconds(30);

    private static final int COLOURS = 6;
    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";
    private static final String READERS =
            "hasAnyRole('COORDINATOR', 'EDITOR', 'REVIEWER', 'AUDITOR')";

    private final Map<Object, Sign> signs = new ConcurrentHashMap<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final CurrentActor current;
    private final InstantSource clock;

    Presences(CurrentActor current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    /// The person who acts has the caret in this block.
    ///
    /// @param screen stands for one open window: one person may have several
    @PreAuthorize(WRITERS)
    public void sign(ArticleId article, Object screen, BlockId block) {
        var before = signs.put(screen, new Sign(article, current.get(), block, clock.instant()));
        if (before == null || !before.block().equals(block) || isOver(before)) {
            tell(article);
        }
    }

    /// The caret, or the person, has left the text. Not bound to a role: who is signed out leaves.
    public void leave(Object screen) {
        var before = signs.remove(screen);
        if (before != null) {
            tell(before.article());
        }
    }

    /// Everybody else in the article, by name, one for each window.
    @PreAuthorize(READERS)
    public List<Presence> others(ArticleId article, Object screen) {
        signs.values().removeIf(this::isOver);
        var others = new ArrayList<Presence>();
        signs.forEach((window, sign) -> {
            if (!window.equals(screen) && sign.article().equals(article)) {
                others.add(sign.presence());
            }
        });
        others.sort(
                Comparator.comparing(Presence::name)
                        .thenComparing(presence -> presence.block().value()));
        return others;
    }

    /// @param reader called on any thread when somebody comes, goes or moves; must return at once
    /// @return ends it
    public Runnable subscribe(ArticleId article, Runnable reader) {
        var subscription = new Subscription(article, reader);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    private boolean isOver(Sign sign) {
        return sign.at().plus(EXPIRY).isBefore(clock.instant());
    }

    private void tell(ArticleId article) {
        for (var subscription : subscriptions) {
            if (subscription.article().equals(article)) {
                subscription.reader().run();
            }
        }
    }

    private record Subscription(ArticleId article, Runnable reader) {}

    private record Sign(ArticleId article, Actor who, BlockId block, Instant at) {

        private Presence presence() {
            int colour = Math.floorMod(who.id().hashCode(), COLOURS);
            return new Presence(who.name(), colour, block);
        }
    }
}
