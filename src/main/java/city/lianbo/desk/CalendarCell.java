package city.lianbo.desk;

import city.lianbo.account.Quota;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.WaveId;
import city.lianbo.delivery.DeliveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one account does on one day.
///
/// @param quota of the day, or for a service account of the month around it
public record CalendarCell(LocalDate day, Quota quota, List<Push> pushes) {

    public CalendarCell {
        pushes = List.copyOf(pushes);
    }

    /// One delivery.
    ///
    /// @param title of its campaign, or empty
    /// @param link address in the desk without a leading slash, or empty
    /// @param campaign empty where it is of none
    /// @param wave with which it leaves
    public record Push(
            Instant at,
            String title,
            String link,
            DeliveryState state,
            Optional<CampaignId> campaign,
            WaveId wave) {

        /// Whether it is planned and has not left. Whether it may be moved is for its campaign to say.
        public boolean planned() {
            return campaign.isPresent() && state.phase() == DeliveryState.Phase.WAITING;
        }
    }

    /// The first of those that are planned and have not left.
    public Optional<Push> planned() {
        return pushes.stream().filter(Push::planned).findFirst();
    }

    /// How a cell looks.
    public enum Look {
        FREE,
        PLANNED,
        SENT,
        /// Used up without a delivery of the desk on this day.
        USED,
        /// More is promised than WeChat will give.
        OVERBOOKED
    }

    public Look look() {
        if (quota.overbooked()) {
            return Look.OVERBOOKED;
        }
        if (pushes.stream().anyMatch(push -> !push.state().mayHaveLeft())) {
            return Look.PLANNED;
        }
        if (!pushes.isEmpty()) {
            return Look.SENT;
        }
        return quota.left() == 0 ? Look.USED : Look.FREE;
    }
}
