package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.LinkTerms;
import city.lianbo.campaign.Linking;
import city.lianbo.delivery.LinkRule;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How the waves of a plan are linked: whose article the later ones lead to, what happens where its
/// link is not known in time, and what stands in the way of knowing it. Shown where the text has
/// late links.
class LinkPanel extends Div {

    private final transient Parts parts;
    private final transient CampaignSheet sheet;
    private final transient LinkTerms terms;
    private final transient Command reload;

    /// What the panel works with.
    @Component
    record Parts(Linking linking, Accounts accounts) {}

    static void addTo(Div page, Parts parts, CampaignSheet sheet, boolean mayPlan, Command reload) {
        var terms = parts.linking().of(sheet.id());
        if (!terms.kinds().isEmpty()) {
            page.add(new LinkPanel(parts, sheet, terms, mayPlan, reload));
        }
    }

    private LinkPanel(
            Parts parts, CampaignSheet sheet, LinkTerms terms, boolean mayPlan, Command reload) {
        this.parts = parts;
        this.sheet = sheet;
        this.terms = terms;
        this.reload = reload;
        addClassName("link-panel");
        setId("link-panel");
        add(new H2(getTranslation("campaign.links.title")), new Paragraph(what()));
        if (mayPlan && sheet.state() == CampaignState.DRAFT && !terms.choice().isEmpty()) {
            var choice = new Div(lead(), rule());
            choice.addClassName("link-choice");
            add(choice);
        } else {
            add(new Paragraph(getTranslation("delivery.link.rule." + terms.rule())));
        }
        var consequence =
                new Paragraph(getTranslation("delivery.link.rule." + terms.rule() + ".help"));
        consequence.addClassName("link-consequence");
        add(consequence, findings());
    }

    private String what() {
        var kinds =
                terms.kinds().stream()
                        .sorted()
                        .map(kind -> getTranslation("delivery.link.kind." + kind))
                        .collect(Collectors.joining(getTranslation("campaign.kept.and")));
        return getTranslation("campaign.links.what", kinds, leadName());
    }

    private String leadName() {
        return terms.lead().map(this::name).orElse("–");
    }

    private String name(AccountId account) {
        return parts.accounts().find(account).map(AccountRow::name).orElse("?");
    }

    private Select<AccountId> lead() {
        var lead = new Select<AccountId>();
        lead.setId("link-lead");
        lead.setLabel(getTranslation("campaign.links.lead"));
        lead.setItems(terms.choice());
        lead.setItemLabelGenerator(this::name);
        terms.lead().ifPresent(lead::setValue);
        lead.addValueChangeListener(
                change -> choose(terms.rule(), Optional.ofNullable(change.getValue())));
        return lead;
    }

    private RadioButtonGroup<LinkRule> rule() {
        var rule = new RadioButtonGroup<LinkRule>();
        rule.setId("link-rule");
        rule.setLabel(getTranslation("campaign.links.rule"));
        rule.setItems(LinkRule.values());
        rule.setItemLabelGenerator(one -> getTranslation("delivery.link.rule." + one));
        rule.setValue(terms.rule());
        rule.addValueChangeListener(change -> choose(change.getValue(), terms.lead()));
        return rule;
    }

    private void choose(LinkRule rule, Optional<AccountId> lead) {
        parts.linking().choose(sheet.id(), rule, lead);
        Notices.done(getTranslation("campaign.links.chosen"));
        reload.execute();
    }

    private UnorderedList findings() {
        var list = new UnorderedList();
        list.addClassName("checks");
        boolean one = sheet.waves().size() < 2;
        if (one) {
            list.add(finding(false, getTranslation("campaign.links.one-wave")));
        } else {
            list.add(
                    finding(
                            terms.leadIsProven(),
                            getTranslation(
                                    terms.leadIsProven()
                                            ? "campaign.links.proven"
                                            : "campaign.links.unproven",
                                    leadName())));
            list.add(note(getTranslation("campaign.links.first-wave")));
        }
        if (terms.kinds().contains(SlotKind.ALSO)) {
            list.add(note(getTranslation("campaign.links.list")));
        }
        return list;
    }

    private static ListItem finding(boolean good, String words) {
        var icon = (good ? VaadinIcon.CHECK : VaadinIcon.EXCLAMATION_CIRCLE).create();
        var item = new ListItem(icon, new Span(words));
        item.addClassName(good ? "check-good" : "check-bad");
        return item;
    }

    private static ListItem note(String words) {
        var item = new ListItem(VaadinIcon.INFO_CIRCLE.create(), new Span(words));
        item.addClassName("check-note");
        return item;
    }
}
