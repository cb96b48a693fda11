package city.lianbo.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One thing that waits for the person at the desk.
///
/// @param title what it is about: a campaign, an article, an account
/// @param many how many accounts or texts it concerns
/// @param link address in the desk, without a leading slash
/// @param deadline until when it is needed
public record Task(Kind kind, String title, long many, String link, Optional<Instant> deadline) {

    /// What there is to do; the words for people stand in the bundle under `desk.task.<name>`.
    public enum Kind {
        /// Sends that were refused, rejected or missed.
        FAILED(true),
        /// Sends of which only a person can tell whether they are out.
        UNCERTAIN(true),
        /// An account's administrator has 30 minutes to confirm on the phone.
        AWAITING_PHONE(true),
        /// A draft lies at WeChat until a person presses its button and says so.
        AWAITING_PERSON(true),
        /// A wave's gate is held; a person opens it, or it ends.
        HELD(true),
        /// Stopped by a person; waits to be resumed.
        HALTED(true),
        /// A reviewer gave texts back.
        RETURNED(false),
        /// Texts were changed after sealing.
        CHANGED(false),
        /// Texts wait for this reviewer.
        REVIEW(false),
        /// Sealed, but not approved by everybody yet.
        UNAPPROVED(false),
        /// Approved and scheduled, but nothing leaves before somebody releases.
        UNRELEASED(false),
        /// Approved, but not scheduled.
        UNSCHEDULED(false),
        /// Planned, but not sealed for review.
        UNSEALED(false),
        /// A plan without accounts.
        UNPLANNED(false),
        /// Accounts of the own department say nothing in their own way yet.
        UNADAPTED(false),
        /// A push of the own department leaves today and can still be added to.
        PUSH_OPEN(false),
        /// An active account without an AppSecret can't send.
        SECRET_MISSING(false);

        private final boolean alarm;

        Kind(boolean alarm) {
            this.alarm = alarm;
        }

        /// Whether something went wrong already, so that it comes before every deadline.
        public boolean alarm() {
            return alarm;
        }
    }

    /// What went wrong first, then the nearest deadline; what has none comes last.
    static final Comparator<Task> MOST_URGENT_FIRST =
            Comparator.comparing((Task task) -> !task.kind().alarm())
                    .thenComparing((one, other) ->
                            one.kind().alarm() ? one.kind().compareTo(other.kind()) : 0)
                    .thenComparing(task -> task.deadline().orElse(Instant.MAX))
                    .thenComparing(Task::kind)
                    .thenComparing(Task::title);
}
