package city.lianbo.simulator;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Accepts mass sends and keeps their jobs.
public final class MassSends {

    private final World world;
    private final Store store;
    private final RepeatGuard guard;
    private final SendContent content;
    private final Numbers numbers;
    private final Shelf<MassJob> jobs;
    private final Shelf<Integer> speeds;

    MassSends(World world, Store store, Numbers numbers) {
        this.world = world;
        this.store = store;
        this.numbers = numbers;
        this.guard = new RepeatGuard(store, world.clock(), world.settings());
        this.content = new SendContent(world.drafts(), world.materials());
        this.jobs = store.shelf("jobs", MassJob.class);
        this.speeds = store.shelf("speeds", Integer.class);
    }

    /// The order of the checks is a dialect: see [Settings.KeyChecked].
    ///
    /// @throws WeChatRefusal where it is not accepted, and under phone protection in two dialects
    ///     although it is
    public MassJob accept(Account account, SendOrder order) {
        var job = store.change(() -> check(account, order));
        if (job.state() == MassJob.State.AWAITING_CONFIRMATION) {
            switch (world.settings().now().protectedAnswer()) {
                case SUCCESS -> {}
                case WAITING_FOR_ADMINISTRATOR -> throw new WeChatRefusal(89504);
                case NO_QUOTA -> throw new WeChatRefusal(45028);
            }
        }
        return job;
    }

    private MassJob check(Account account, SendOrder order) {
        guard.checkLength(order);
        if (world.settings().now().clientmsgidChecked() == Settings.KeyChecked.BEFORE) {
            guard.check(account, order, content.peek(account, order));
        }
        world.quotas().checkSend(account, order.toAll());
        var articles = content.of(account, order);
        guard.check(account, order, articles);
        return begin(account, order, articles);
    }

    private MassJob begin(Account account, SendOrder order, List<Article> articles) {
        var job = job(account, order, articles);
        jobs.put(Keys.ordered(job.msgId()), job);
        guard.remember(job, order);
        world.ledger().record(job);
        world.quotas().spendSend(account, order.toAll());
        world.accounts().keep(account.withVerdicts("", account.nextPublication()));
        if (world.settings().now().draftGone() == Settings.DraftGone.ACCEPTANCE) {
            world.drafts().use(order.media());
        }
        return job;
    }

    private MassJob job(Account account, SendOrder order, List<Article> articles) {
        var now = world.clock().instant();
        var settings = world.settings().now();
        boolean waits = account.adminConfirmation() && order.toAll();
        return new MassJob(
                numbers.nextMessage(),
                numbers.nextData(),
                account.appId(),
                order.clientmsgid(),
                order.range(),
                order.toAll(),
                order.reach(),
                order.msgtype(),
                order.media(),
                order.text(),
                order.ignoreReprint(),
                articles,
                account.nextSend(),
                waits ? MassJob.State.AWAITING_CONFIRMATION : MassJob.State.SENDING,
                "",
                List.of(),
                now,
                now.plusMillis(
                        waits ? settings.confirmationMillis() : settings.sendDurationMillis()),
                Set.of());
    }

    public Optional<MassJob> find(Account account, long msgId) {
        return jobs.find(Keys.ordered(msgId)).filter(job -> job.appId().equals(account.appId()));
    }

    /// @throws WeChatRefusal 40059, also for a while after acceptance where the settings say so
    public MassJob get(Account account, long msgId) {
        var job = find(account, msgId).orElseThrow(() -> new WeChatRefusal(40059));
        var known = job.acceptedAt().plusMillis(world.settings().now().msgIdKnownAfterMillis());
        if (world.clock().instant().isBefore(known)) {
            throw new WeChatRefusal(40059);
        }
        return job;
    }

    /// In order of acceptance.
    public List<MassJob> of(String appId) {
        return jobs.all().stream().filter(job -> job.appId().equals(appId)).toList();
    }

    public List<MassJob> all() {
        return List.copyOf(jobs.all());
    }

    /// Those under way whose time has come.
    List<MassJob> due(Instant now) {
        return jobs.all().stream()
                .filter(job -> job.state().open() && !now.isBefore(job.dueAt()))
                .toList();
    }

    /// @param position counts from 1; 0 means all
    /// @throws WeChatRefusal 40059 unknown or not sent, 40060 position
    public void delete(Account account, long msgId, int position) {
        store.change(() -> {
            var job = find(account, msgId).orElseThrow(() -> new WeChatRefusal(40059));
            if (job.state() != MassJob.State.SUCCEEDED) {
                throw new WeChatRefusal(40059);
            }
            int last = Math.max(1, job.articles().size());
            if (position < 0 || position > last) {
                throw new WeChatRefusal(40060);
            }
            var gone = new HashSet<>(job.deleted());
            IntStream.rangeClosed(1, last)
                    .filter(i -> position == 0 || i == position)
                    .forEach(gone::add);
            put(job.withDeleted(gone));
        });
    }

    /// @throws WeChatRefusal 40059
    public void deleteByUrl(Account account, String url) {
        for (var job : of(account.appId())) {
            for (int i = 1; i <= job.articles().size(); i++) {
                if (job.url(i).equals(url)) {
                    delete(account, job.msgId(), i);
                    return;
                }
            }
        }
        throw new WeChatRefusal(40059);
    }

    /// What `accept` would say about the content alone.
    public void checkContent(Account account, SendOrder order) {
        content.of(account, order);
    }

    public long numberForPreview() {
        return numbers.nextMessage();
    }

    public int speed(Account account) {
        return speeds.find(account.appId()).orElse(0);
    }

    public void speed(Account account, int speed) {
        store.change(() -> speeds.put(account.appId(), speed));
    }

    void put(MassJob job) {
        jobs.put(Keys.ordered(job.msgId()), job);
    }

    void clear() {
        jobs.clear();
        speeds.clear();
        guard.clear();
    }
}
