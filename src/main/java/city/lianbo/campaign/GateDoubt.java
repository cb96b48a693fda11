package city.lianbo.campaign;

import city.lianbo.campaign.CampaignSheet.WaveSheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why a wave that waits for another will be held rather than opened, as far as its plan tells.
public sealed interface GateDoubt {

    /// The number of the wave that waits.
    int wave();

    /// The number of the one that it waits for.
    int awaited();

    /// Until when it waits.
    Instant deadline();

    /// It waits no longer than until it could leave at the soonest, so that the other has no time to
    /// be confirmed.
    ///
    /// @param leaves when the other leaves at the soonest
    record NoTimeToConfirm(int wave, int awaited, Instant deadline, Instant leaves)
            implements GateDoubt {}

    /// The other waits itself, and may do so for longer.
    ///
    /// @param waits until when the other waits
    record OtherMayWaitLonger(int wave, int awaited, Instant deadline, Instant waits)
            implements GateDoubt {}

    /// In the order of the waves; at most one for each.
    static List<GateDoubt> of(CampaignSheet sheet) {
        return sheet.waves().stream().flatMap(wave -> of(sheet, wave).stream()).toList();
    }

    private static Optional<GateDoubt> of(CampaignSheet sheet, WaveSheet wave) {
        if (!(wave.start() instanceof Start.After after)) {
            return Optional.empty();
        }
        var awaited = sheet.wave(after.wave());
        if (!after.deadline().isAfter(wave.departsAt())) {
            return Optional.of(
                    new NoTimeToConfirm(
                            wave.ordinal(),
                            awaited.ordinal(),
                            after.deadline(),
                            awaited.departsAt()));
        }
        return awaited.start() instanceof Start.After other
                        && other.deadline().isAfter(after.deadline())
                ? Optional.of(
                        new OtherMayWaitLonger(
                                wave.ordinal(),
                                awaited.ordinal(),
                                after.deadline(),
                                other.deadline()))
                : Optional.empty();
    }
}
