package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.LateLinks;
import city.lianbo.delivery.SlotRow;
import city.lianbo.delivery.SlotState;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which links to other accounts' articles a delivery carries: from whom, how known and when; and
/// where one is open, a field to paste it.
class SlotPanel extends Div {

    private final transient Parts parts;
    private final transient DeliveryRow row;

    /// What the panel works with.
    @Component
    record Parts(LateLinks links, Accounts accounts, Times times) {}

    /// Empty where the delivery has no late links.
    static Optional<SlotPanel> of(Parts parts, DeliveryRow row, boolean mayAct, Command done) {
        var slots = parts.links().of(row.id());
        return slots.isEmpty()
                ? Optional.empty()
                : Optional.of(new SlotPanel(parts, row, slots, mayAct, done));
    }

    private SlotPanel(
            Parts parts, DeliveryRow row, List<SlotRow> slots, boolean mayAct, Command done) {
        this.parts = parts;
        this.row = row;
        addClassName("slots");
        add(new H3(getTranslation("campaign.slots")));
        var list = new UnorderedList();
        list.addClassName("slot-list");
        slots.forEach(slot -> list.add(line(slot)));
        add(list);
        if (mayAct && mayBePasted()) {
            var wanted = new LinkedHashSet<AccountId>();
            slots.stream()
                    .filter(slot -> slot.state() == SlotState.OPEN)
                    .forEach(slot -> slot.from().ifPresent(wanted::add));
            wanted.forEach(account -> add(paste(account, done)));
        }
    }

    private boolean mayBePasted() {
        return row.state() == DeliveryState.PLANNED
                || row.state() == DeliveryState.STAGED
                || row.state() == DeliveryState.HALTED;
    }

    private ListItem line(SlotRow slot) {
        var kind = new Span(getTranslation("delivery.link.kind." + slot.kind()));
        kind.addClassName("slot-kind");
        var whose = new Span(slot.from().map(this::name).orElse(""));
        var how = new Span(how(slot));
        how.addClassName("slot-how");
        how.addClassName("slot-" + slot.state());
        var line = new ListItem(kind, whose, how);
        slot.address().ifPresent(address -> line.add(link(address)));
        return line;
    }

    private String how(SlotRow slot) {
        var at = slot.decidedAt().map(parts.times()::at).orElse("");
        var words =
                switch (slot.state()) {
                    case OPEN ->
                            getTranslation(
                                    slot.held() ? "campaign.slot.held" : "campaign.slot.OPEN");
                    case LINKED -> getTranslation("campaign.slot.LINKED", at);
                    case PASTED ->
                            getTranslation("campaign.slot.PASTED", slot.givenBy().orElse("?"), at);
                    case WITHOUT ->
                            getTranslation(
                                    slot.from().isPresent()
                                            ? "campaign.slot.WITHOUT"
                                            : "campaign.slot.first");
                };
        boolean missing = slot.address().isPresent() && !slot.inDraft();
        return missing ? words + getTranslation("campaign.slot.not-in-draft") : words;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private String name(AccountId account) {
        return parts.accounts().find(account).map(AccountRow::name).orElse("?");
    }

    private Div paste(AccountId account, Command done) {
        var field = new TextField(getTranslation("campaign.slot.paste", name(account)));
        field.setId("paste-link");
        field.setPlaceholder("https://mp.weixin.qq.com/s/…");
        field.setHelperText(getTranslation("campaign.slot.paste.help"));
        field.setWidthFull();
        var keep = new Button(getTranslation("campaign.slot.paste.verb"));
        keep.setId("keep-link");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(_ -> {
            try {
                int filled = parts.links().paste(row.plan(), account, field.getValue().strip());
                Notices.done(getTranslation("campaign.slot.pasted", filled));
                done.execute();
            } catch (RuleBroken broken) {
                field.setErrorMessage(
                        getTranslation(broken.messageKey(), broken.arguments().toArray()));
                field.setInvalid(true);
            }
        });
        var paste = new Div(field, keep);
        paste.addClassName("slot-paste");
        return paste;
    }
}
