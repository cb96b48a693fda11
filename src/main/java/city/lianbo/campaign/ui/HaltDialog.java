package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.HaltScope;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;

/// Stops a wave, the campaign or everything, once a word was typed; asks why, for the record.
class HaltDialog extends Dialog {

    private final transient Deliveries deliveries;
    private final transient CampaignSheet sheet;
    private final Command done;
    private final Select<HaltScope> scope = new Select<>();
    private final TextField reason = new TextField();

    HaltDialog(Deliveries deliveries, CampaignSheet sheet, Command done) {
        this.deliveries = deliveries;
        this.sheet = sheet;
        this.done = done;
        setHeaderTitle(getTranslation("campaign.halt.title"));
        setWidth("min(32rem, 100vw)");
        scope.setLabel(getTranslation("campaign.halt.scope"));
        scope.setId("halt-scope");
        scope.setWidthFull();
        scope.setItems(scopes());
        scope.setItemLabelGenerator(this::words);
        scope.setValue(new HaltScope.OfPlan(sheet.plan()));
        reason.setLabel(getTranslation("campaign.halt.reason"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        var word = getTranslation("campaign.halt.word");
        var typed =
                new TypedWord(
                        getTranslation("campaign.halt.type", word),
                        word,
                        getTranslation("campaign.halt.now"),
                        this::halt);
        add(new Paragraph(getTranslation("campaign.halt.consequence")), scope, reason, typed.field);
        getFooter()
                .add(
                        new Button(getTranslation("shell.confirm.cancel"), _ -> close()),
                        typed.confirm);
    }

    private List<HaltScope> scopes() {
        var scopes = new ArrayList<HaltScope>();
        if (sheet.waves().size() > 1) {
            sheet.waves()
                    .forEach(wave ->
                            scopes.add(new HaltScope.OfWave(sheet.plan(), wave.id().value())));
        }
        scopes.add(new HaltScope.OfPlan(sheet.plan()));
        scopes.add(new HaltScope.Everything());
        return scopes;
    }

    private String words(HaltScope one) {
        return BoardTools.words(this, sheet, one);
    }

    private void halt() {
        var halted = deliveries.halt(scope.getValue(), reason.getValue());
        close();
        Notices.warn(getTranslation("campaign.halted", halted.stopped(), halted.mayHaveLeft()));
        done.execute();
    }

    static int number(CampaignSheet sheet, HaltScope.OfWave one) {
        var ids = sheet.waves().stream().map(WaveSheet::id).map(id -> id.value()).toList();
        return ids.indexOf(one.wave()) + 1;
    }
}
