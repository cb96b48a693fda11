package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.Subject;
import city.lianbo.review.ui.SealTool;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;

/// Lets reviewers see a campaign's text on listed phones before they decide about it. Only accounts
/// whose sealed text is still the one under review are offered.
@org.springframework.stereotype.Component
class SealPreview implements SealTool {

    private static final String CAMPAIGN = "/campaigns/";

    private final Campaigns campaigns;
    private final PreviewDialog.Parts parts;
    private final CurrentActor actor;

    SealPreview(Campaigns campaigns, PreviewDialog.Parts parts, CurrentActor actor) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.actor = actor;
    }

    @Override
    public Optional<Component> of(ReviewRow row) {
        var plans = row.subjects().stream().map(Subject::link).distinct().toList();
        return mayShow() && plans.stream().anyMatch(link -> link.startsWith(CAMPAIGN))
                ? Optional.of(button(plans, row.seal()))
                : Optional.empty();
    }

    private boolean mayShow() {
        var person = actor.get();
        return person.is(Role.REVIEWER) || person.is(Role.COORDINATOR);
    }

    private Button button(List<String> plans, Fingerprint seal) {
        var button = new Button(VaadinIcon.MOBILE.create());
        button.setText(button.getTranslation("campaign.preview.open"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setId("preview-seal");
        button.addClickListener(_ -> {
            var members = sealedSo(plans, seal);
            if (members.isEmpty()) {
                Notices.warn(button.getTranslation("campaign.preview.replaced"));
            } else {
                new PreviewDialog(parts, members).open();
            }
        });
        return button;
    }

    private List<MemberSheet> sealedSo(List<String> plans, Fingerprint seal) {
        return plans.stream()
                .filter(link -> link.startsWith(CAMPAIGN))
                .map(link -> CampaignId.of(link.substring(CAMPAIGN.length())))
                .flatMap(plan -> campaigns.find(plan).stream())
                .flatMap(sheet -> sheet.members())
                .filter(member -> member.seal().equals(Optional.of(seal)))
                .toList();
    }
}
