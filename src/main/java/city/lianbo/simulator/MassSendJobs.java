package city.lianbo.simulator;

import java.util.Optional;
import java.util.function.Consumer;

/// Brings accepted mass sends to their end when their time has come, or when the administrator
/// presses a button.
public final class MassSendJobs {

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
        return answer(appId, job -> end(job, MassJob.State.FAILED, "err(40001)", 0));
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
            end(job, MassJob.State.FAILED, "err(40002)", 0);
            return;
        }
        switch (job.verdict()) {
            case "" -> succeed(job, 0);
            case "reprint allowed" -> {
                if (job.ignoreReprint()) {
                    succeed(job, 2);
                } else {
                    end(job, MassJob.State.FAILED, "err(30003)", 2);
                }
            }
            case "reprint forbidden" -> end(job, MassJob.State.FAILED, "err(30002)", 3);
            default -> end(job, MassJob.State.FAILED, job.verdict(), 0);
        }
    }

    private void succeed(MassJob job, int checkState) {
        world.drafts().use(job.media());
        end(job, MassJob.State.SUCCEEDED, "send success", checkState);
    }

    private void end(MassJob job, MassJob.State state, String status, int checkState) {
        var ended = job.ended(state, status, checkState);
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
