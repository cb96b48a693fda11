package city.lianbo.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where an article is written. The value is the document as Tiptap's JSON text, empty for an empty
/// document; every top-level block carries a stable `id`.
///
/// The browser tells a change 300 ms after the last stroke, never in the middle of a composition,
/// and at once when the focus leaves or the page is hidden. Setting an equal document leaves the
/// caret where it is. What the value holds is not to be trusted: `document` reads and checks it.
@Tag("lianbo-rich-text")
@JsModule("./rich-text/lianbo-rich-text.ts")
@StyleSheet("assets/editor.css")
@StyleSheet("assets/editor-parts.css")
@NpmPackage(value = "@tiptap/core", version = "3.32.2")
@NpmPackage(value = "@tiptap/pm", version = "3.32.2")
@NpmPackage(value = "@tiptap/starter-kit", version = "3.32.2")
@NpmPackage(value = "@tiptap/extensions", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-heading", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-link", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-list", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-table", version = "3.32.2")
public final class RichTextEditor extends AbstractSinglePropertyField<RichTextEditor, String>
        implements HasSize, HasStyle, Focusable<RichTextEditor>, LocaleChangeObserver {

    /// The browser's words are all texts that begin so.
    private static final String WORDS = "shell.editor.";

    /// How a value begins that builds on a merge.
    private static final Pattern SEEN =
            Pattern.compile("^\\{\"type\":\"doc\",\"attrs\":\\{\"seen\":(\\d{1,9})}");

    /// The browser's time of the value, later with every one.
    private static final String TOLD_AT = "toldAt";

    private int merges;
    private double lastWordsAt;

    public RichTextEditor() {
        super("value", "", false);
        getElement().setAttribute("upload", new PictureIntake());
        LastWords.listenTo(this);
        getElement().addPropertyChangeListener(TOLD_AT, "value-changed", _ -> {});
        addListener(
                UploadFailed.class,
                event ->
                        Notices.failed(
                                getTranslation("shell.editor.picture.failed", event.fileName())));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var texts =
                VaadinService.getCurrent()
                        .getInstantiator()
                        .getI18NProvider()
                        .getAllTranslations(event.getLocale());
        var words = new HashMap<String, Object>();
        texts.forEach((key, text) -> {
            if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), text);
            }
        });
        getElement().setPropertyMap("words", words);
    }

    public void setPlaceholder(String text) {
        getElement().setProperty("placeholder", text);
    }

    /// Puts a stored picture where the caret is.
    public void insertPicture(PictureRef picture) {
        getElement()
                .callJsFunction(
                        "insertPicture",
                        new Inserted(
                                picture.picture().hex(),
                                picture.alternative(),
                                picture.caption(),
                                picture.source()));
    }

    /// No picture comes after all: the next one that was pasted may be asked for.
    public void declinePicture() {
        getElement().callJsFunction("pictureDeclined");
    }

    /// Takes in what others wrote: the browser replaces only the blocks that changed; caret, undo
    /// and strokes not told yet stay. The value is the merged document at once, without an event.
    ///
    /// Values typed before the browser has heard of this still come; [#seen] tells them apart.
    ///
    /// @return the number of this merge, 1 for the first
    public int mergeFrom(String json) {
        merges++;
        setModelValue(json, false);
        getElement().callJsFunction("mergeFrom", json, merges);
        return merges;
    }

    /// The number of the last merge the current value builds on; 0 before the first, and for a value
    /// the server has set.
    public int seen() {
        return seen(getValue());
    }

    static int seen(String value) {
        var beginning = SEEN.matcher(value);
        return beginning.find() ? Integer.parseInt(beginning.group(1)) : 0;
    }

    /// Shows who else is in which block.
    public void others(List<Other> others) {
        getElement().callJsFunction("others", others);
    }

    /// Brings a block into sight and puts the caret there.
    public void showBlock(String block) {
        getElement().callJsFunction("showBlock", block);
    }

    /// Tells below the text how many characters of HTML WeChat would get.
    public void setHtmlCharacters(int characters) {
        getElement().setProperty("htmlCharacters", characters);
    }

    /// The caret has come to another block, or left the text.
    public Registration addCaretListener(ComponentEventListener<CaretMoved> listener) {
        return addListener(CaretMoved.class, listener);
    }

    /// The person pressed the picture button: offer the library or an upload, then call
    /// [#insertPicture].
    public Registration addPictureRequestedListener(
            ComponentEventListener<PictureRequested> listener) {
        return addListener(PictureRequested.class, listener);
    }

    /// Picture files were pasted or dropped, or came with a pasted text. Store it, then call
    /// [#insertPicture], or [#declinePicture]: only then the next one comes. What the listener
    /// throws is shown as a notice.
    public Registration addPictureDroppedListener(ComponentEventListener<PictureDropped> listener) {
        return addListener(PictureDropped.class, listener);
    }

    /// Tells the number of characters at first and after every change, without waiting for the
    /// value.
    public Registration addLengthListener(ComponentEventListener<LengthChanged> listener) {
        return addListener(LengthChanged.class, listener);
    }

    /// What the browser sent while the page went away; as if it had come the ordinary way. What has
    /// come that way meanwhile, or was overtaken by a later value, is known already.
    void lastWords(String value, double told) {
        double heard = Math.max(lastWordsAt, getElement().getProperty(TOLD_AT, 0.0));
        if (!isReadOnly() && told > heard) {
            lastWordsAt = told;
            setModelValue(value, true);
        }
    }

    void dropped(String fileName, byte[] content) {
        fireEvent(new PictureDropped(this, fileName, content));
    }

    private record Inserted(String sha256, String alt, String caption, String source) {}

    /// Somebody else in the same text.
    ///
    /// @param colour 0 to 5, the same for one person everywhere
    /// @param block the id of the block they are in
    public record Other(String name, int colour, String block) {}

    /// The caret has come to another block.
    @DomEvent("caret-block")
    public static final class CaretMoved extends ComponentEvent<RichTextEditor> {
        private final @Nullable String block;

        public CaretMoved(
                RichTextEditor source,
                boolean fromClient,
                @EventData("event.detail.block") @Nullable String block) {
            super(source, fromClient);
            this.block = block;
        }

        /// The id of the block, or empty when the focus has left the text.
        public Optional<String> block() {
            return Optional.ofNullable(block);
        }
    }

    /// The picture button was pressed.
    @DomEvent("picture-requested")
    public static final class PictureRequested extends ComponentEvent<RichTextEditor> {
        public PictureRequested(RichTextEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /// The text has another length now.
    @DomEvent("length-changed")
    public static final class LengthChanged extends ComponentEvent<RichTextEditor> {
        private final int characters;

        public LengthChanged(
                RichTextEditor source,
                boolean fromClient,
                @EventData("event.detail.characters") int characters) {
            super(source, fromClient);
            this.characters = characters;
        }

        public int characters() {
            return characters;
        }
    }

    /// A picture file came by paste or drop.
    public static final class PictureDropped extends ComponentEvent<RichTextEditor> {
        private final String fileName;
        private final transient byte[] content;

        PictureDropped(RichTextEditor source, String fileName, byte[] content) {
            super(source, true);
            this.fileName = fileName;
            this.content = content;
        }

        public String fileName() {
            return fileName;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    /// A picture file did not get through, mostly because it is too large.
    @DomEvent("upload-failed")
    public static final class UploadFailed extends ComponentEvent<RichTextEditor> {
        private final String fileName;

        public UploadFailed(
                RichTextEditor source,
                boolean fromClient,
                @EventData("event.detail.name") String fileName) {
            super(source, fromClient);
            this.fileName = fileName;
        }

        String fileName() {
            return fileName;
        }
    }
}
