package city.lianbo.campaign;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.ArticleId;
import city.lianbo.delivery.PlanId;
import city.lianbo.edition.EditionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A campaign with all that its page shows before deliveries exist.
///
/// @param plan under which name its deliveries are found
public record CampaignSheet(
        CampaignId id,
        PlanId plan,
        ArticleId article,
        String title,
        CampaignState state,
        Duration tooLate,
        List<WaveSheet> waves) {

    public CampaignSheet {
        waves = List.copyOf(waves);
    }

    public Stream<MemberSheet> members() {
        return waves.stream().flatMap(wave -> wave.members().stream());
    }

    public boolean everyAccountIsSealed() {
        return members().findAny().isPresent()
                && members().allMatch(member -> member.seal().isPresent() && !member.stale());
    }

    public boolean everyAccountIsApproved() {
        return everyAccountIsSealed() && members().allMatch(MemberSheet::approved);
    }

    /// @param ordinal its number among the waves of its campaign, from 1, in the order of their times
    /// @param departsAt of a wave whose gate is not open the soonest that it could leave
    /// @param gateSince when it was last opened, held or ended
    public record WaveSheet(
            WaveId id,
            int ordinal,
            Start start,
            Instant departsAt,
            GateState gate,
            Optional<GateReason> reason,
            Optional<Instant> gateSince,
            List<MemberSheet> members) {

        public WaveSheet {
            members = List.copyOf(members);
        }
    }

    /// @param seal of the lead item, once sealed
    /// @param approved whether every stage of the review approved the sealed items
    /// @param returned whether a reviewer gave it back
    /// @param stale whether the text was changed after it was sealed
    public record MemberSheet(
            AccountId account,
            String accountName,
            AdaptationId adaptation,
            Optional<EditionId> edition,
            Optional<Fingerprint> seal,
            boolean approved,
            boolean returned,
            boolean stale) {}
}
