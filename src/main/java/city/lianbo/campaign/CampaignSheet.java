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

    /// What moving a wave would do: to it, and to every wave that waits for it, in their order. A
    /// wave that waits never leaves before what it waits for has come far enough.
    public List<WaveMove> whatMoves(WaveId wave, Instant to) {
        var moved = wave(wave);
        var target =
                switch (moved.start()) {
                    case Start.At _ -> to;
                    case Start.After after -> {
                        var reached = moved.departsAt().minus(after.then());
                        yield to.isBefore(reached) ? reached : to;
                    }
                };
        var by = Duration.between(moved.departsAt(), target);
        return waves.stream()
                .filter(one -> one.id().equals(wave) || waitsFor(one, wave))
                .map(one ->
                        new WaveMove(
                                one.id(),
                                one.ordinal(),
                                one.departsAt(),
                                one.departsAt().plus(by),
                                deadline(one).map(deadline -> deadline.plus(by))))
                .toList();
    }

    /// Whether a wave waits for another, directly or by a third.
    public boolean waitsFor(WaveSheet wave, WaveId other) {
        return wave.start() instanceof Start.After after
                && (after.wave().equals(other) || waitsFor(wave(after.wave()), other));
    }

    private static Optional<Instant> deadline(WaveSheet wave) {
        return switch (wave.start()) {
            case Start.At _ -> Optional.empty();
            case Start.After after -> Optional.of(after.deadline());
        };
    }

    /// The wave with a time of its own after which, directly or by others, this one leaves; itself
    /// where it waits for none.
    public WaveSheet begins(WaveSheet wave) {
        return switch (wave.start()) {
            case Start.At _ -> wave;
            case Start.After after -> begins(wave(after.wave()));
        };
    }

    /// Refuses one of another campaign ([WaveUnknown]).
    public WaveSheet wave(WaveId wanted) {
        return waves.stream()
                .filter(wave -> wave.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new WaveUnknown(wanted.toString()));
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
            WaveTerms terms,
            Instant departsAt,
            GateState gate,
            Optional<GateReason> reason,
            Optional<Instant> gateSince,
            List<MemberSheet> members) {

        public WaveSheet {
            members = List.copyOf(members);
        }

        public WaveStanding standing() {
            return new WaveStanding(id, ordinal, start, departsAt, gate, reason, gateSince);
        }
    }

    /// @param seal of the campaign's item, once sealed
    /// @param approved whether every stage of the review approved the sealed items
    /// @param returned whether a reviewer gave it back
    /// @param stale whether the text was changed after it was sealed, or the terms of its wave were
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
