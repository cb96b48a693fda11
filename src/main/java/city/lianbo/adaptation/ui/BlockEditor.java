package city.lianbo.adaptation.ui;

import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.shell.PictureRef;
import city.lianbo.shell.RichTextEditor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Writes one block, or the passages that take its place.
final class BlockEditor extends Div {

    final RichTextEditor text = new RichTextEditor();
    final Button keep;

    /// @param onKeep answers whether the text was kept; if not, the editor stays open
    BlockEditor(
            Pictures pictures,
            List<Passage> passages,
            SerializablePredicate<Document> onKeep,
            Command onLeave) {
        addClassName("block-editor");
        text.setValue(passages.isEmpty() ? "" : Documents.toJson(new Document(passages)));
        text.addPictureRequestedListener(_ -> PicturePicker.open(pictures, this::insert));
        text.addPictureDroppedListener(event ->
                PicturePicker.open(pictures, this::insert)
                        .arrived(event.fileName(), event.content()));
        keep =
                new Button(
                        getTranslation("adaptation.block.keep"),
                        _ -> {
                            if (onKeep.test(Documents.parse(text.getValue()))) {
                                onLeave.execute();
                            }
                        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button(getTranslation("adaptation.cancel"), _ -> onLeave.execute());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(keep, leave);
        buttons.addClassName("block-buttons");
        add(text, buttons);
        text.focus();
    }

    private void insert(PictureInfo picture) {
        text.insertPicture(new PictureRef(picture.id(), picture.altText(), "", picture.source()));
    }
}
