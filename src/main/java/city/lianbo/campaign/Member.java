package city.lianbo.campaign;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.edition.EditionId;
import city.lianbo.platform.AccountId;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account's part in a wave.
@Embeddable
class Member {

    private UUID campaignId;
    private UUID accountId;
    private UUID adaptationId;
    private @Nullable UUID editionId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Member() {}

    Member(
            CampaignId campaign,
            AccountId account,
            AdaptationId adaptation,
            Optional<EditionId> edition) {
        this.campaignId = campaign.value();
        this.accountId = account.value();
        this.adaptationId = adaptation.value();
        this.editionId = edition.map(EditionId::value).orElse(null);
    }

    Member withEdition(EditionId edition) {
        return new Member(
                new CampaignId(campaignId), account(), adaptation(), Optional.of(edition));
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    AdaptationId adaptation() {
        return new AdaptationId(adaptationId);
    }

    Optional<EditionId> edition() {
        return Optional.ofNullable(editionId).map(EditionId::new);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member
                && member.campaignId.equals(campaignId)
                && member.accountId.equals(accountId)
                && member.adaptationId.equals(adaptationId)
                && Objects.equals(member.editionId, editionId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, accountId, adaptationId, editionId);
    }
}
