package city.lianbo.edition.ui;

import city.lianbo.edition.DraftBoxClosed;
import city.lianbo.edition.DraftOffer;
import city.lianbo.edition.PushSheet;
import city.lianbo.shell.Notices;
import city.lianbo.shell.OpaqueFrame;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Shows what lies in the account's draft box, and takes one article of it over unchanged.
class DraftBoxDialog extends Dialog {

    private final transient PushView.Parts parts;
    private final transient PushSheet push;
    private final Command done;
    private final Div preview = new Div();

    DraftBoxDialog(PushView.Parts parts, PushSheet push, Command done) {
        this.parts = parts;
        this.push = push;
        this.done = done;
        setHeaderTitle(getTranslation("edition.push.take-over"));
        setWidth("min(56rem, 100vw)");
        add(new Paragraph(getTranslation("edition.push.take-over.text")));
        var offers = offers();
        var list = new Div();
        list.addClassName("draft-offers");
        offers.stream().map(this::line).forEach(list::add);
        if (offers.isEmpty()) {
            list.add(new Paragraph(getTranslation("edition.push.take-over.none")));
        }
        preview.addClassName("draft-preview");
        var both = new Div(list, preview);
        both.addClassName("draft-box");
        add(both);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()));
    }

    private List<DraftOffer> offers() {
        try {
            return parts.boxes().offers(push.edition());
        } catch (DraftBoxClosed closed) {
            Notices.failed(
                    getTranslation(closed.messageKey(), closed.arguments().toArray(Object[]::new)));
            return List.of();
        }
    }

    private Div line(DraftOffer offer) {
        var title = new Span(offer.title());
        title.addClassName("push-title");
        var when =
                new Span(
                        getTranslation(
                                "edition.push.take-over.saved",
                                parts.times().minute(offer.updatedAt())));
        when.addClassName("push-kind");
        var look =
                new Button(
                        getTranslation("edition.push.take-over.look"),
                        _ -> {
                            var frame = new OpaqueFrame();
                            frame.show(offer.html());
                            preview.removeAll();
                            preview.add(frame);
                        });
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var take =
                new Button(
                        getTranslation("edition.push.take-over.take"),
                        _ -> {
                            parts.boxes().takeOver(push.edition(), offer.draft(), offer.index());
                            close();
                            done.execute();
                        });
        take.addThemeVariants(ButtonVariant.SMALL);
        take.addClassName("take-draft");
        var line = new Div(new Div(title, when), look, take);
        line.addClassName("draft-offer");
        return line;
    }
}
