package city.lianbo.notice;

import city.lianbo.identity.People;
import city.lianbo.notice.MailRows.Due;
import city.lianbo.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails notices to whom they concern: each notice once to each person, what waits for one person in
/// one letter, again where the server did not take it, and no more after the deadline. A node that
/// dies between the server's yes and its own note sends a letter twice; none is lost.
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 500;
    private static final int MOST_DOUBLINGS = 20;

    private final NoticeRows notices;
    private final MailRows mails;
    private final People people;
    private final Postman postman;
    private final NoticeMeters meters;
    private final Wording wording;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final InstantSource clock;

    Outbox(
            NoticeRows notices,
            MailRows mails,
            People people,
            Postman postman,
            NoticeMeters meters,
            Wording wording,
            NoticeSettings settings,
            TransactionTemplate transaction,
            Ids ids,
            InstantSource clock) {
        this.notices = notices;
        this.mails = mails;
        this.people = people;
        this.postman = postman;
        this.meters = meters;
        this.wording = wording;
        this.settings = settings;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void work() {
        notices.forget(clock.instant().minus(settings.remembered()));
        if (postman.atWork()) {
            notices.unspread(clock.instant().minus(settings.mailLimit())).forEach(this::spread);
            send();
        }
    }

    private void spread(StandingNotice standing) {
        var notice = standing.notice();
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (notices.spread(standing.id(), now) && standing.severity().mailed()) {
                people.reachable(notice.roles(), notice.department())
                        .forEach(person ->
                                mails.add(
                                        ids.next(),
                                        standing.id(),
                                        person,
                                        now,
                                        now.plus(settings.mailLimit())));
            }
        });
    }

    private void send() {
        var now = clock.instant();
        var due = mails.due(now, BATCH);
        var over = due.stream().filter(Due::over).toList();
        mails.over(over, now);
        var tooLate =
                due.stream().filter(mail -> !mail.over() && mail.deadline().isBefore(now)).toList();
        giveUp(tooLate, now);
        var byPerson =
                due.stream()
                        .filter(mail -> !mail.over() && !mail.deadline().isBefore(now))
                        .collect(
                                Collectors.groupingBy(
                                        Due::person,
                                        LinkedHashMap<UUID, List<Due>>::new,
                                        Collectors.toList()));
        byPerson.values().forEach(this::post);
    }

    private void giveUp(List<Due> tooLate, Instant now) {
        if (!tooLate.isEmpty()) {
            mails.givenUp(tooLate, now);
            meters.mailed("given-up", tooLate.size());
            LOG.error("{} mails could not be sent until their deadline", tooLate.size());
        }
    }

    private void post(List<Due> waiting) {
        var now = clock.instant();
        var mine =
                waiting.stream()
                        .filter(mail -> mails.take(mail, now.plus(settings.mailLease())))
                        .toList();
        if (mine.isEmpty()) {
            return;
        }
        try {
            postman.deliver(Letter.of(mine, wording, settings.publicAddress()));
            mails.sent(mine, clock.instant());
            meters.mailed("sent", 1);
        } catch (MailException refused) {
            meters.mailed("failed", 1);
            LOG.warn(
                    "Could not mail {} notices, trying again: {}",
                    mine.size(),
                    refused.getMessage());
            for (Due mail : mine) {
                mails.tryAgain(mail, now.plus(gap(mail.attempts())), refused.toString());
            }
        }
    }

    private Duration gap(int triesBefore) {
        var gap = settings.mailRetry();
        for (int i = 0; i < Math.min(triesBefore, MOST_DOUBLINGS); i++) {
            gap = gap.multipliedBy(2);
            if (gap.compareTo(settings.mailRetryLimit()) >= 0) {
                return settings.mailRetryLimit();
            }
        }
        return gap;
    }
}
