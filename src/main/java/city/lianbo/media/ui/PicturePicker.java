package city.lianbo.media.ui;

import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;

/// A dialog that gives one picture: uploaded now or taken from the library, always with words for
/// those who can't see it. A file that is no picture, or too large, is refused as soon as it has
/// arrived.
@StyleSheet("assets/media.css")
public final class PicturePicker extends Dialog {

    private static final int SHOWN = 24;

    private final transient Pictures pictures;
    private final SerializableConsumer<PictureInfo> onChosen;
    private final TextField words = new TextField();
    private final TextField source = new TextField();
    private final Div chosen = new Div();
    private final Div library = new Div();
    final Button use;
    private Button more = new Button();
    private String wanted = "";
    private int shown;
    private transient Optional<Choice> choice = Optional.empty();

    /// What the person has picked so far.
    private sealed interface Choice {

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Arrived(byte[] content, String fileName) implements Choice {}

        record Known(PictureInfo picture) implements Choice {}
    }

    private PicturePicker(
            Pictures pictures, boolean offersLibrary, SerializableConsumer<PictureInfo> onChosen) {
        this.pictures = pictures;
        this.onChosen = onChosen;
        addClassName("picture-picker");
        setHeaderTitle(getTranslation(offersLibrary ? "media.picker.title" : "media.library.add"));
        chosen.addClassName("picture-chosen");
        library.addClassName("picture-library");
        describeFields();
        use =
                new Button(
                        getTranslation(offersLibrary ? "media.picker.use" : "media.library.keep"),
                        _ -> give());
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setEnabled(false);
        var cancel = new Button(getTranslation("media.picker.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, use);
        add(upload(), chosen, words, source);
        if (offersLibrary) {
            more = new Button(getTranslation("media.picker.more"), _ -> list());
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(libraryTitle(), search(), library, more);
            list();
        }
    }

    /// Opens the dialog; the consumer gets the stored picture with the words given here.
    public static PicturePicker open(
            Pictures pictures, SerializableConsumer<PictureInfo> onChosen) {
        var picker = new PicturePicker(pictures, true, onChosen);
        picker.open();
        return picker;
    }

    /// Opens the dialog without the library, to put a new picture into it.
    static PicturePicker add(Pictures pictures, SerializableConsumer<PictureInfo> onChosen) {
        var picker = new PicturePicker(pictures, false, onChosen);
        picker.open();
        return picker;
    }

    private void describeFields() {
        words.setLabel(getTranslation("media.picker.words"));
        words.setHelperText(getTranslation("media.picker.words.hint"));
        words.setMaxLength(200);
        words.setRequiredIndicatorVisible(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.addValueChangeListener(_ -> judge());
        source.setLabel(getTranslation("media.picker.source"));
        source.setHelperText(getTranslation("media.picker.source.hint"));
        source.setRequiredIndicatorVisible(true);
        source.setMaxLength(200);
        source.setWidthFull();
    }

    private Upload upload() {
        var upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) -> arrived(file.fileName(), bytes)));
        upload.setAcceptedMimeTypes("image/png", "image/jpeg", "image/gif");
        upload.setI18n(
                new UploadWords(
                                getTranslation("media.upload.choose"),
                                getTranslation("media.upload.drop"),
                                getTranslation("media.upload.one"),
                                getTranslation("media.upload.failed"),
                                getTranslation("media.upload.under-way"),
                                getTranslation("media.upload.failed"))
                        .forUpload());
        upload.addFileRejectedListener(
                _ -> chosen.setText(getTranslation("media.picker.rejected")));
        return upload;
    }

    /// Takes a file that came in another way, by paste or drop into a text. Refusals rise to the
    /// frame's error handler, which says them in words.
    public void arrived(String fileName, byte[] content) {
        choice = Optional.empty();
        judge();
        pictures.check(content, fileName);
        choice = Optional.of(new Choice.Arrived(content, fileName));
        chosen.removeAll();
        chosen.add(VaadinIcon.PICTURE.create(), new Span(fileName));
        words.focus();
        judge();
    }

    private H3 libraryTitle() {
        return new H3(getTranslation("media.picker.library"));
    }

    private TextField search() {
        var search = new TextField();
        search.setPlaceholder(getTranslation("media.picker.search"));
        search.setAriaLabel(getTranslation("media.picker.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            wanted = event.getValue();
            shown = 0;
            library.removeAll();
            list();
        });
        return search;
    }

    /// Adds the next page of what is looked for.
    private void list() {
        var found = pictures.newest(wanted, shown, SHOWN + 1);
        if (found.isEmpty() && shown == 0) {
            library.add(new Span(getTranslation("media.picker.none")));
        }
        found.stream().limit(SHOWN).forEach(picture -> library.add(tile(picture)));
        shown += Math.min(SHOWN, found.size());
        more.setVisible(found.size() > SHOWN);
    }

    private NativeButton tile(PictureInfo picture) {
        var image = new Image(picture.thumbnailPath(), picture.altText());
        image.getElement().setAttribute("loading", "lazy");
        var tile = new NativeButton("", _ -> take(picture));
        tile.add(image);
        tile.setTitle(picture.altText());
        tile.addClassName("picture-tile");
        return tile;
    }

    private void take(PictureInfo picture) {
        choice = Optional.of(new Choice.Known(picture));
        chosen.removeAll();
        chosen.add(new Image(picture.path(), picture.altText()));
        words.setValue(picture.altText());
        source.setValue(picture.source());
        judge();
    }

    private void judge() {
        use.setEnabled(choice.isPresent() && !words.getValue().isBlank());
    }

    private void give() {
        choice.map(this::picture)
                .ifPresent(picture -> {
                    close();
                    onChosen.accept(picture);
                });
    }

    private PictureInfo picture(Choice taken) {
        return switch (taken) {
            case Choice.Arrived(var content, var fileName) ->
                    pictures.store(content, fileName, words.getValue(), source.getValue());
            case Choice.Known(var picture) -> picture.described(words.getValue().strip());
        };
    }
}
