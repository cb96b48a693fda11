package city.lianbo.campaign.ui;

import city.lianbo.account.TesterRow;
import city.lianbo.account.Testers;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.delivery.PreviewOutcome;
import city.lianbo.delivery.Previews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Shows one account's sealed push on phones of its list; says that it is a preview, and how many are
/// left today.
class PreviewDialog extends Dialog {

    final Select<MemberSheet> member = new Select<>();
    final CheckboxGroup<TesterRow> phones = new CheckboxGroup<>();
    final Button show = new Button();
    private final Paragraph used = new Paragraph();
    private final Div outcomes = new Div();
    private final transient Parts parts;

    /// What the dialog works with.
    @Component
    record Parts(Previews previews, Testers testers) {}

    /// @param members of whom those that are sealed can be shown
    PreviewDialog(Parts parts, List<MemberSheet> members) {
        this.parts = parts;
        setHeaderTitle(getTranslation("campaign.preview.title"));
        setWidth("min(36rem, 100vw)");
        member.setLabel(getTranslation("campaign.wave.account"));
        var sealed = members.stream().filter(one -> one.seal().isPresent()).toList();
        member.setItems(sealed);
        member.setItemLabelGenerator(MemberSheet::accountName);
        member.setWidthFull();
        phones.setLabel(getTranslation("campaign.preview.phones"));
        phones.setItemLabelGenerator(TesterRow::label);
        phones.addValueChangeListener(change -> show.setEnabled(!change.getValue().isEmpty()));
        outcomes.addClassName("preview-outcomes");
        add(new Paragraph(getTranslation("campaign.preview.hint")), member, phones, used, outcomes);
        show.setText(getTranslation("campaign.preview.verb"));
        show.setId("show-preview");
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.addClickListener(_ -> show());
        getFooter().add(new Button(getTranslation("campaign.delivery.close"), _ -> close()), show);
        member.addValueChangeListener(_ -> offer());
        sealed.stream().findFirst().ifPresent(member::setValue);
        offer();
    }

    private void offer() {
        outcomes.removeAll();
        if (member.getValue() == null) {
            used.setText(getTranslation("campaign.preview.not-sealed"));
            phones.setVisible(false);
            show.setEnabled(false);
            return;
        }
        var listed = parts.testers().of(member.getValue().account());
        phones.setVisible(!listed.isEmpty());
        phones.setItems(listed);
        show.setEnabled(false);
        if (listed.isEmpty()) {
            used.setText(getTranslation("campaign.preview.nobody"));
        } else {
            count();
        }
    }

    private void count() {
        var allowance = parts.testers().allowance(member.getValue().account());
        used.setText(getTranslation("campaign.preview.used", allowance.used(), allowance.limit()));
    }

    private void show() {
        var chosen = phones.getValue().stream().map(TesterRow::id).collect(Collectors.toSet());
        outcomes.removeAll();
        var edition = member.getValue().edition().orElseThrow();
        parts.previews()
                .show(edition, chosen)
                .forEach(outcome -> outcomes.add(new Paragraph(words(outcome))));
        count();
    }

    private String words(PreviewOutcome outcome) {
        return switch (outcome) {
            case PreviewOutcome.Shown(var label) -> getTranslation("campaign.preview.shown", label);
            case PreviewOutcome.Refused(var label, int code, var text) ->
                    getTranslation(
                            "campaign.preview.refused",
                            label,
                            code == 0 ? text : Problems.code(this, code));
            case PreviewOutcome.Unknown(var label, var cause) ->
                    getTranslation("campaign.preview.unknown", label, cause);
        };
    }
}
