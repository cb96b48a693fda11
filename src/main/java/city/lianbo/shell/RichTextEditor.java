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
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where an article is written. The value is the document as Tiptap's JSON text, empty for an empty
/// document; every top-level block carries a stable `id`.
///
/// The browser tells a change 300 ms after the last stroke, never in the middle of a composition,
/// and at once when the focus leaves or the page is hidden. Setting an equal document leaves the
/// caret where it is. What the value holds is not to be trusted: `document` reads and checks it.
@Tag("lianbo-rich-text")
@JsModule("./rich-text/lianbo-rich-text.ts")
@StyleSheet("assets/editor.css")
@NpmPackage(value = "@tiptap/core", version = "3.32.2")
@NpmPackage(value = "@tiptap/pm", version = "3.32.2")
@NpmPackage(value = "@tiptap/starter-kit", version = "3.32.2")
@NpmPackage(value = "@tiptap/extensions", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-heading", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-link", version = "3.32.2")
@NpmPackage(value = "@tiptap/extension-list", version = "3.32.2")
public final class RichTextEditor extends AbstractSinglePropertyField<RichTextEditor, String>
        implements HasSize, HasStyle, Focusable<RichTextEditor>, LocaleChangeObserver {

    /// The names under which the browser looks for its words, as in `shell.editor.*`.
    private static final List<String> WORDS =
            List.of(
                    "tools",
                    "surface",
                    "undo",
                    "redo",
                    "block",
                    "block.text",
                    "block.h2",
                    "block.h3",
                    "block.h4",
                    "bold",
                    "emphasis",
                    "underline",
                    "strike",
                    "bullets",
                    "numbers",
                    "quote",
                    "divider",
                    "link",
                    "link.address",
                    "link.hint",
                    "link.set",
                    "link.remove",
                    "link.wrong",
                    "picture",
                    "picture.alt",
                    "picture.alt.hint",
                    "picture.caption",
                    "picture.caption.hint",
                    "picture.source",
                    "picture.source.hint");

    public RichTextEditor() {
        super("value", "", false);
        getElement().setAttribute("upload", new PictureIntake());
        getElement().setAttribute("last-words", new LastWords());
        addListener(
                UploadFailed.class,
                event ->
                        Notices.failed(
                                getTranslation("shell.editor.picture.failed", event.fileName())));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var words =
                WORDS.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        word -> getTranslation("shell.editor." + word)));
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

    /// The person pressed the picture button: offer the library or an upload, then call
    /// [#insertPicture].
    public Registration addPictureRequestedListener(
            ComponentEventListener<PictureRequested> listener) {
        return addListener(PictureRequested.class, listener);
    }

    /// Picture files were pasted or dropped; one event per file. Store it, then call
    /// [#insertPicture]; what the listener throws is shown as a notice.
    public Registration addPictureDroppedListener(ComponentEventListener<PictureDropped> listener) {
        return addListener(PictureDropped.class, listener);
    }

    /// Tells the number of characters at first and after every change, without waiting for the
    /// value.
    public Registration addLengthListener(ComponentEventListener<LengthChanged> listener) {
        return addListener(LengthChanged.class, listener);
    }

    /// What the browser sent while the page went away; as if it had come the ordinary way.
    void lastWords(String value) {
        if (!isReadOnly()) {
            setModelValue(value, true);
        }
    }

    void dropped(String fileName, byte[] content) {
        fireEvent(new PictureDropped(this, fileName, content));
    }

    private record Inserted(String sha256, String alt, String caption, String source) {}

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
