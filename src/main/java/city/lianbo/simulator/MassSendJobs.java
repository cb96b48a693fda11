package city.lianbo.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings accepted mass sends to their end when their time has come, or when the administrator
/// presses a button.
public final class MassSendJobs {

    /// The original behind a verdict that was asked for.
    private static final String SOMEWHERE = "http://mp.weixin.qq.com/s/original";

    private final World world;
    private final Store store;

    MassSendJobs(World world, Store store) {
        this.world = world;
        this.store = store;
    }

    /// Everything that is due.
    void tick() {
        for (var job : world.massSends().due(world.clock().instant())) {
            store.change(() -> current(job).ifPresent(this::due));
        }
    }

    /// The administrator confirms on the phone.
    ///
    /// @return how many jobs were waiting
    public int confirm(String appId) {
        return answer(
                appId,
                job ->
                        world.massSends()
                                .put(
                                        job.sendingUntil(
                                                world.clock()
                                                        .instant()
                                                        .plusMillis(
                                                                world.settings()
                                                                        .now()
                                                                        .sendDurationMillis()))));
    }

    /// The administrator refuses.
    ///
    /// @return how many jobs were waiting
    public int refuse(String appId) {
        return answer(appId, job -> fail(job, "err(40001)", List.of()));
    }

    private int answer(String appId, Consumer<MassJob> action) {
        return store.change(() -> {
            var waiting =
                    world.massSends().of(appId).stream()
                            .filter(job -> job.state() == MassJob.State.AWAITING_CONFIRMATION)
                            .toList();
            waiting.forEach(action);
            return waiting.size();
        });
    }

    private Optional<MassJob> current(MassJob seen) {
        return world.accounts()
                .find(seen.appId())
                .flatMap(account -> world.massSends().find(account, seen.msgId()))
                .filter(job -> job.state().open())
                .filter(job -> !world.clock().instant().isBefore(job.dueAt()));
    }

    private void due(MassJob job) {
        if (job.state() == MassJob.State.AWAITING_CONFIRMATION) {
            fail(job, "err(40002)", List.of());
            return;
        }
        switch (job.verdict()) {
            case "", MassJob.WITHOUT_LINKS ->
                    goThroughOriginalCheck(job, world.originals().check(job));
            case "reprint allowed" ->
                    goThroughOriginalCheck(job, List.of(new Reprint(1, SOMEWHERE, true)));
            case "reprint forbidden" ->
                    goThroughOriginalCheck(job, List.of(new Reprint(1, SOMEWHERE, false)));
            default -> fail(job, job.verdict(), List.of());
        }
    }

    /// Runs when the job is carried out, so its result is told by the event alone.
    private void goThroughOriginalCheck(MassJob job, List<Reprint> found) {
        if (!found.stream().allMatch(Reprint::allowed)) {
            fail(job, "err(30002)", found);
        } else if (!found.isEmpty() && !job.ignoreReprint()) {
            fail(job, "err(30003)", found);
        } else {
            world.drafts().use(job.media());
            end(job, MassJob.State.SUCCEEDED, "send success", found);
            if (found.isEmpty()) {
                world.originals().declare(job);
            }
        }
    }

    private void fail(MassJob job, String status, List<Reprint> found) {
        end(job, MassJob.State.FAILED, status, found);
    }

    private void end(MassJob job, MassJob.State state, String status, List<Reprint> found) {
        var ended = job.ended(state, status, found);
        world.massSends().put(ended);
        if (state == MassJob.State.FAILED && world.settings().now().failureGivesQuotaBack()) {
            world.quotas().giveSendBack(job.appId(), job.toAll(), job.acceptedAt());
        }
        world.accounts()
                .find(job.appId())
                .ifPresent(account ->
                        world.outbox()
                                .add(
                                        account,
                                        EventXml.massSendFinished(
                                                account, ended, world.clock().instant())));
    }
}
