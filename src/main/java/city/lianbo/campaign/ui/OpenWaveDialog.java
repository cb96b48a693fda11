package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Optional;

/// Asks before a wave is opened by hand: it then leaves whatever it waits for.
class OpenWaveDialog extends Dialog {

    private final DateTimePicker at = new DateTimePicker();

    /// @param progress how far the awaited wave has come, in words
    OpenWaveDialog(
            BoardPanel.Parts parts,
            CampaignId campaign,
            WaveStanding wave,
            String progress,
            Command done) {
        setHeaderTitle(getTranslation("campaign.gate.open.title", wave.ordinal()));
        setWidth("min(34rem, 100vw)");
        at.setLabel(getTranslation("campaign.gate.open.at"));
        at.setHelperText(getTranslation("campaign.gate.open.at.help"));
        at.setStep(Duration.ofSeconds(1));
        at.setMin(Beijing.at(parts.deliveries().earliest()).toLocalDateTime());
        at.setWidth("min(26rem, 100%)");
        at.addClassName("wave-departure");
        at.setId("open-at");
        add(new Paragraph(getTranslation("campaign.gate.open.consequence", progress)), at);
        var open =
                new Button(
                        getTranslation("campaign.gate.open.verb", wave.ordinal()),
                        _ -> {
                            var leaves =
                                    parts.gates()
                                            .open(
                                                    campaign,
                                                    wave.id(),
                                                    Optional.ofNullable(at.getValue())
                                                            .map(Beijing::instant));
                            close();
                            Notices.done(
                                    getTranslation(
                                            "campaign.gate.opened.done",
                                            wave.ordinal(),
                                            parts.times().at(leaves)));
                            done.execute();
                        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setId("open-wave");
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), open);
    }
}
