package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CorrectionKind;
import city.lianbo.campaign.Corrections;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/// Begins a later campaign that sets this one right everywhere.
class CorrectionDialog extends Dialog {

    CorrectionDialog(Corrections corrections, CampaignSheet sheet) {
        setHeaderTitle(getTranslation("campaign.correction.title"));
        setWidth("min(32rem, 100vw)");
        var kind = new Select<CorrectionKind>();
        kind.setLabel(getTranslation("campaign.correction.kind"));
        kind.setId("correction-kind");
        kind.setItems(CorrectionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("campaign.correction." + one));
        kind.setWidthFull();
        var title = new TextField(getTranslation("campaign.begin.title"));
        title.setWidthFull();
        title.setMaxLength(100);
        var meaning = new Paragraph();
        kind.addValueChangeListener(change -> {
            var name = getTranslation("campaign.correction." + change.getValue());
            title.setValue(name + " · " + sheet.title());
            meaning.setText(
                    getTranslation("campaign.correction." + change.getValue() + ".meaning"));
        });
        kind.setValue(CorrectionKind.CORRECT);
        var begin =
                new Button(
                        getTranslation("campaign.correction.begin"),
                        _ -> {
                            var id =
                                    corrections.begin(
                                            sheet.id(), kind.getValue(), title.getValue());
                            close();
                            UI.getCurrent().navigate("campaigns/" + id);
                        });
        begin.setId("correction-begin");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        add(kind, meaning, title);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), begin);
    }
}
