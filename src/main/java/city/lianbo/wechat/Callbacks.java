package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in what WeChat pushes: believes it, keeps it, and only then has it handled, elsewhere and
/// later, so that the answer never waits for the desk's own work.
class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /// What becomes of a push.
    enum Outcome {
        TAKEN,
        NOT_BELIEVED,
        UNREADABLE
    }

    private final Credentials credentials;
    private final PushGuard guard;
    private final StoredJobReports reports;
    private final StoredCallbackProofs proofs;
    private final Announcer announcer;
    private final InstantSource clock;

    Callbacks(
            Credentials credentials,
            PushGuard guard,
            StoredJobReports reports,
            StoredCallbackProofs proofs,
            Announcer announcer,
            InstantSource clock) {
        this.credentials = credentials;
        this.guard = guard;
        this.reports = reports;
        this.proofs = proofs;
        this.announcer = announcer;
        this.clock = clock;
    }

    /// WeChat asks this once, when somebody enters the address in its console.
    boolean verifies(AccountId account, String signature, String timestamp, String nonce) {
        boolean believed =
                credentials
                        .of(account)
                        .filter(credential -> guard.knows(credential, signature, timestamp, nonce))
                        .isPresent();
        if (believed) {
            proofs.heard(account, clock.instant());
        }
        return believed;
    }

    Outcome receive(AccountId account, Push push) {
        var xml = credentials.of(account).flatMap(credential -> guard.open(credential, push));
        if (xml.isEmpty()) {
            LOG.warn(
                    "A push for account {} was not WeChat's, or its callback keys are wrong",
                    account);
            return Outcome.NOT_BELIEVED;
        }
        var parsed = PushXml.parse(xml.get());
        if (parsed.isEmpty()) {
            LOG.warn("A push for account {} is not XML; is its format set to XML?", account);
            return Outcome.UNREADABLE;
        }
        proofs.heard(account, clock.instant());
        keep(account, JobEvent.read(parsed.get()), xml.get());
        return Outcome.TAKEN;
    }

    /// What followers write and do is acknowledged and not kept: the desk has no use for it, and
    /// it is theirs.
    private void keep(AccountId account, Optional<JobEvent> event, String xml) {
        event.filter(job -> reports.store(account, job, xml, clock.instant()))
                .ifPresent(job -> {
                    LOG.info("{} of job {} for account {}", job.event(), job.job(), account);
                    announcer.announce(new JobFinished(account, job.kind(), job.job()));
                });
    }

    /// Publishes a fact on another thread, inside a transaction, since module listeners hear only
    /// what was committed. If the process dies first nothing is lost but speed: the report is
    /// kept, and whoever needs it also looks by a tick.
    record Announcer(
            Executor elsewhere,
            TransactionOperations transactions,
            ApplicationEventPublisher publisher) {

        void announce(JobFinished fact) {
            elsewhere.execute(
                    () -> transactions.executeWithoutResult(_ -> publisher.publishEvent(fact)));
        }
    }
}
