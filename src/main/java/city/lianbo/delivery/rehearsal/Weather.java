package city.lianbo.delivery.rehearsal;

import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// What goes wrong when, how long things take, and what WeChat and administrators decide by
/// themselves.
public interface Weather {

    /// How long one half of a database unit takes.
    Duration database();

    /// How long a call takes to WeChat, or its answer back.
    Duration network();

    boolean strikes(Mishap mishap);

    /// The code with which WeChat refuses a call of this account without doing anything; empty where
    /// it does its work.
    OptionalInt refusal(AccountId account, Call call);

    /// How many mass sends an account has in a day.
    int quota(AccountId account);

    /// How long WeChat works at an accepted job.
    Duration work();

    /// How long WeChat works at an accepted publication: it may review it first.
    Duration publishing();

    /// What an administrator does who is asked to confirm on the phone.
    Phone phone(AccountId account);

    /// Whether a job that was accepted fails in the end.
    boolean fails(AccountId account);

    /// After how long each copy of a finished job's event arrives; empty where none ever does.
    List<Duration> events(AccountId account);

    /// Kinds of calls.
    enum Call {
        TOKEN,
        UPLOAD,
        DRAFT,
        SEND,
        ASK,
        RECALL
    }

    /// What becomes of a question put to an administrator.
    ///
    /// @param after how long after the question
    record Phone(Decision decision, Duration after) {

        /// WeChat waits no longer than this.
        public static final Duration PATIENCE = Duration.ofMinutes(30);

        /// What an administrator can do.
        public enum Decision {
            CONFIRMS,
            REFUSES,
            STAYS_SILENT
        }

        public static Phone silent() {
            return new Phone(Decision.STAYS_SILENT, PATIENCE);
        }
    }
}
