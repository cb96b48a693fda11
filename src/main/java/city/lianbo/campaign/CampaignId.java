package city.lianbo.campaign;

import java.util.UUID;

/// A plan that sends one article through many accounts in waves.
public record CampaignId(UUID value) {

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
