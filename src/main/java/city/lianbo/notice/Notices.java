package city.lianbo.notice;

import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Ids;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people must know: told once, shown until it is over, and mailed to those it concerns. Told
/// and settled by the desk itself, on any node and as often as it likes: the same key stands once.
@Service
@Transactional
public class Notices {

    private final NoticeRows rows;
    private final NoticeMeters meters;
    private final NoticeNews news;
    private final CurrentActor actor;
    private final Ids ids;
    private final InstantSource clock;

    Notices(
            NoticeRows rows,
            NoticeMeters meters,
            NoticeNews news,
            CurrentActor actor,
            Ids ids,
            InstantSource clock) {
        this.rows = rows;
        this.meters = meters;
        this.news = news;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /// Tells a notice. While one with this key stands, only its words change, and nobody gets a
    /// second mail.
    public void tell(Notice notice) {
        if (rows.insert(ids.next(), notice, clock.instant())) {
            meters.told(notice);
            news.afterCommit();
        } else if (rows.reword(notice)) {
            news.afterCommit();
        }
    }

    /// It is over. Nothing happens where no such notice stands.
    public void settle(String key) {
        int settled = rows.settle(List.of(key), clock.instant());
        if (settled > 0) {
            meters.settled(settled);
            news.afterCommit();
        }
    }

    /// Tells these and settles every other notice whose key begins so: for those who look again and
    /// again and always know all that is wrong.
    public void keep(String prefix, Collection<Notice> standing) {
        keep(prefix, standing, Set.of());
    }

    /// The same for those who could not look at everything: what stands under the keys that they did
    /// not look at stays as it is.
    public void keep(String prefix, Collection<Notice> standing, Set<String> unseen) {
        var over = new HashSet<>(rows.standingKeys(prefix));
        over.removeAll(unseen);
        for (Notice notice : standing) {
            if (!notice.key().startsWith(prefix)) {
                throw new IllegalArgumentException(notice.key() + " is not under " + prefix);
            }
            over.remove(notice.key());
            tell(notice);
        }
        over.forEach(this::settle);
    }

    /// What stands and concerns the signed-in person, the most pressing first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<StandingNotice> standing() {
        var person = actor.get();
        return rows.standing().stream().filter(one -> concerns(one.notice(), person)).toList();
    }

    /// The same, only what is dealt with at this place.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<StandingNotice> standingAt(String place) {
        return standing().stream().filter(one -> one.notice().place().equals(place)).toList();
    }

    private static boolean concerns(Notice notice, Actor person) {
        return notice.roles().stream().anyMatch(person::is)
                && (notice.department().isEmpty()
                        || person.department().isEmpty()
                        || person.department().equals(notice.department()));
    }
}
