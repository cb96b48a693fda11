package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.edition.LateRule;
import city.lianbo.edition.PushTerms;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the place of the campaign's item, the cut-off, and what becomes of what is late.
class PushTermsDialog extends Dialog {

    private static final List<Integer> CUT_OFFS = List.of(10, 30, 60, 120, 240, 720, 1_440);

    private final ComboBox<Integer> place = new ComboBox<>();
    private final ComboBox<Integer> cutOff = new ComboBox<>();
    private final ComboBox<LateRule> late = new ComboBox<>();

    PushTermsDialog(PlanPanel.Parts parts, CampaignSheet sheet, PushTerms terms, Command done) {
        setHeaderTitle(getTranslation("campaign.pushes.change"));
        setWidth("min(28rem, 100vw)");
        place.setLabel(getTranslation("campaign.pushes.place"));
        place.setItems(IntStream.rangeClosed(1, 8).boxed().toList());
        place.setItemLabelGenerator(n -> getTranslation("campaign.pushes.place.n", n));
        place.setValue(terms.place());
        cutOff.setLabel(getTranslation("campaign.pushes.cut-off"));
        int now = (int) terms.cutOff().toMinutes();
        cutOff.setItems(
                IntStream.concat(CUT_OFFS.stream().mapToInt(Integer::intValue), IntStream.of(now))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList());
        cutOff.setItemLabelGenerator(n -> getTranslation("campaign.pushes.cut-off.n", n));
        cutOff.setValue(now);
        late.setLabel(getTranslation("campaign.pushes.late"));
        late.setItems(LateRule.values());
        late.setItemLabelGenerator(rule -> getTranslation("campaign.pushes.late." + rule));
        late.setValue(terms.late());
        place.setId("push-place");
        cutOff.setId("push-cut-off");
        late.setId("push-late");
        for (var field : List.of(place, cutOff, late)) {
            field.setWidthFull();
        }
        add(
                new VerticalLayout(
                        new Paragraph(getTranslation("campaign.pushes.text")),
                        place,
                        cutOff,
                        late));
        var keep =
                new Button(
                        getTranslation("campaign.pushes.keep"),
                        _ -> {
                            parts.campaigns().sharePushes(sheet.id(), chosen(terms));
                            close();
                            done.execute();
                        });
        keep.setId("keep-pushes");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), keep);
    }

    private PushTerms chosen(PushTerms before) {
        return new PushTerms(
                place.getOptionalValue().orElse(before.place()),
                cutOff.getOptionalValue()
                        .map(minutes -> Duration.ofMinutes(minutes))
                        .orElse(before.cutOff()),
                late.getOptionalValue().orElse(before.late()));
    }
}
