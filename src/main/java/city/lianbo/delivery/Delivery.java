package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A delivery as the engine sees it: a snapshot of its row.
///
/// @param clientMsgId WeChat's key against repeating; fixed when planned, never changed
/// @param edition the edition that it carries
/// @param editionSeal the seal it was planned with: nothing else may leave under this delivery
/// @param passage by which channel, and to whom
/// @param draft WeChat's `media_id` of the staged draft
/// @param keptFingerprint what WeChat kept of the draft when it was read back
/// @param epoch grows with every claim; starting a call is fenced by it
/// @param stalls how many answers under the key settled nothing; each doubles the wait
/// @param publishId WeChat's number of the publication
/// @param asks how often WeChat was asked for the outcome
/// @param nextAt not before this instant does a sweep touch the row again
record Delivery(
        DeliveryId id,
        DepartureId departure,
        PlanId plan,
        AccountId account,
        UUID edition,
        Fingerprint editionSeal,
        String clientMsgId,
        Passage passage,
        DeliveryState state,
        Instant departsAt,
        Instant tooLateAt,
        Optional<String> draft,
        Optional<String> keptFingerprint,
        Optional<String> owner,
        long epoch,
        Optional<Instant> claimedAt,
        Optional<Instant> lastCallAt,
        int stalls,
        Optional<Instant> acceptedAt,
        OptionalLong msgId,
        Optional<String> publishId,
        int asks,
        Instant nextAt) {

    /// Whether it took over its predecessor's key, under which a call may have been made already.
    boolean isGuarded() {
        return !clientMsgId.equals(id.toString().replace("-", ""));
    }
}
