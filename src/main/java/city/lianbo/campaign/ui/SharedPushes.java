package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.platform.Beijing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/// How the campaign shares the pushes of its accounts, and the way to each of them.
class SharedPushes extends Div {

    SharedPushes(PlanPanel.Parts parts, CampaignSheet sheet, boolean mayChange, Command reload) {
        addClassName("shared-pushes");
        var terms = parts.campaigns().pushTerms(sheet.id());
        var rule =
                new Span(
                        getTranslation(
                                "campaign.pushes.rule",
                                terms.place(),
                                terms.cutOff().toMinutes(),
                                getTranslation("campaign.pushes.late." + terms.late())));
        var head = new Div(new H2(getTranslation("campaign.pushes.title")), rule);
        head.addClassName("wave-head");
        if (mayChange && sheet.state() == CampaignState.DRAFT) {
            var change =
                    new Button(
                            getTranslation("campaign.pushes.change"),
                            _ -> new PushTermsDialog(parts, sheet, terms, reload).open());
            change.setId("change-pushes");
            change.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(change);
        }
        var links = new Div();
        links.addClassName("chips");
        sheet.waves()
                .forEach(wave ->
                        wave.members().stream()
                                .filter(member -> member.edition().isPresent())
                                .forEach(member -> {
                                    var address =
                                            "editions/%s/%s"
                                                    .formatted(
                                                            member.account(),
                                                            Beijing.day(wave.departsAt()));
                                    var link = new Anchor(address, member.accountName());
                                    link.addClassName("chip");
                                    links.add(link);
                                }));
        if (sheet.state() == CampaignState.RELEASED) {
            add(head, new NativeDetails(getTranslation("campaign.pushes.each"), links));
        } else {
            add(head, links);
        }
    }
}
