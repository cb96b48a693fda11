package city.lianbo.delivery;

import city.lianbo.wechat.SendProgress;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What can happen to a delivery. Each is written to the step history, whether or not it moves the
/// state.
public sealed interface DeliveryEvent {

    /// The draft was placed and read back without loss.
    ///
    /// @param draft WeChat's `media_id`
    /// @param keptFingerprint SHA-256 over what WeChat kept, to notice a later change
    record Staged(String draft, String keptFingerprint) implements DeliveryEvent {}

    /// Late links came, the staged draft was updated with them and read back without loss.
    ///
    /// @param links what it carries now, for people: `name → address`
    /// @param keptFingerprint SHA-256 over what WeChat keeps now
    record Linked(String links, String keptFingerprint) implements DeliveryEvent {}

    /// The draft at WeChat is gone or was changed in WeChat's console; it is placed anew.
    record Unstaged(String cause) implements DeliveryEvent {}

    /// Token fresh, draft unchanged, seal approved, released: ready to be claimed.
    record Armed() implements DeliveryEvent {}

    /// A step before the claim could not be done; tried again until the delivery is too late.
    ///
    /// @param code WeChat's code, or 0 where the obstacle is not WeChat's
    record HeldUp(String reasonKey, int code, String detail) implements DeliveryEvent {}

    /// The last committed step before T: from here on the call may have left.
    record Claimed(String owner, long epoch, Instant at) implements DeliveryEvent {}

    /// The claimed call certainly never left; it may be claimed again. Of a repeat: that one did not,
    /// and what became of the call before it is as unknown as it was.
    record NeverLeft(String cause) implements DeliveryEvent {}

    /// WeChat has the job: code 0, or 45065 with a `msg_id` that belongs to no other delivery.
    record Accepted(long msgId, OptionalLong msgDataId, boolean already) implements DeliveryEvent {}

    /// WeChat has the publication: no push, and a number of its own.
    record Submitted(String publishId, OptionalLong msgDataId) implements DeliveryEvent {}

    /// WeChat says that it is out, when asked, by event, or in its list.
    ///
    /// @param articleId WeChat's name for it
    record Published(String articleId, List<SendProgress.ArticleLink> links)
            implements DeliveryEvent {

        public Published {
            links = List.copyOf(links);
        }
    }

    /// T has come, and the draft waits for a person: no call was made, and none will be.
    record HandedOver() implements DeliveryEvent {}

    /// A person pressed the button at WeChat.
    ///
    /// @param by whose word it is
    /// @param pressedAt when, as the person says
    record SentByHand(String by, Instant pressedAt, String link) implements DeliveryEvent {}

    /// A proven no to the first call.
    record Refused(int code, String text) implements DeliveryEvent {}

    /// A call was made and nothing usable came back.
    ///
    /// @param code WeChat's code where it answered with one that settles nothing, else 0
    record AnswerLost(int code, String cause) implements DeliveryEvent {

        private static final String OVERDUE = "no answer on record";

        /// Nobody wrote an answer down in time: the node died, or its answer did. Inferred from a row
        /// that was read, not heard from WeChat.
        static AnswerLost overdue() {
            return new AnswerLost(0, OVERDUE);
        }

        boolean isInferred() {
            return cause.equals(OVERDUE);
        }
    }

    /// The same call left once more under the same key.
    record Repeated(String owner, long epoch) implements DeliveryEvent {}

    /// WeChat is still at it.
    record StillSending(boolean phoneProtected) implements DeliveryEvent {}

    /// WeChat confirmed the send, by event or when asked.
    record Confirmed(SendProgress.Counts counts, List<SendProgress.ArticleLink> links)
            implements DeliveryEvent {

        public Confirmed {
            links = List.copyOf(links);
        }
    }

    /// WeChat said no after accepting.
    ///
    /// @param status WeChat's own word: `send fail` or `err(…)`
    record Rejected(String status) implements DeliveryEvent {}

    /// Sent, and deleted afterwards.
    record Deleted() implements DeliveryEvent {}

    /// Nobody confirmed in time.
    record ConfirmationOverdue() implements DeliveryEvent {}

    /// A person stopped it.
    record Halted() implements DeliveryEvent {}

    /// A person took a halt back.
    record Resumed() implements DeliveryEvent {}

    /// Its latest moment passed before it left.
    record Missed() implements DeliveryEvent {}

    /// A person looked at the account and says that it was sent.
    record FoundSent(String link) implements DeliveryEvent {}

    /// A person looked at the account and says that it was not sent.
    record FoundUnsent() implements DeliveryEvent {}
}
