package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.ArticleLimits;
import city.lianbo.article.RevisionRow;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.shell.LastWords;
import city.lianbo.shell.PictureRef;
import city.lianbo.shell.RichTextEditor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;

/// What one account says in its own way. An empty field shows the master's words in grey: it
/// inherits them.
final class OwnForm extends Div {

    private static final int PAUSE_MILLIS = 600;

    private final Command onChange;
    final TextField title = new TextField();
    final TextArea digest = new TextArea();
    final TextField author = new TextField();
    final RichTextEditor opening = new RichTextEditor();
    final OwnCover cover;

    OwnForm(Pictures pictures, Command onChange) {
        this.onChange = onChange;
        cover = new OwnCover(pictures, onChange);
        addClassName("own-form");
        prepare(title, "adaptation.part.title", ArticleLimits.TITLE);
        prepare(digest, "adaptation.part.digest", ArticleLimits.DIGEST);
        prepare(author, "adaptation.part.author", ArticleLimits.AUTHOR);
        opening.setPlaceholder(getTranslation("adaptation.opening.hint"));
        opening.addValueChangeListener(event -> tell(event.isFromClient()));
        opening.addPictureRequestedListener(_ -> askPicture(pictures));
        opening.addPictureDroppedListener(
                event -> askPicture(pictures).arrived(event.fileName(), event.content()));
        add(title, digest, author, labelled("adaptation.part.cover", cover));
        add(labelled("adaptation.part.opening", opening));
    }

    void show(OwnFields own, RevisionRow master, boolean writable) {
        title.setPlaceholder(master.title());
        digest.setPlaceholder(master.digest());
        author.setPlaceholder(master.author());
        title.setValue(own.title());
        digest.setValue(own.digest());
        author.setValue(own.author());
        cover.show(own.cover(), master.cover(), writable);
        opening.setValue(
                own.opening().equals(Document.EMPTY) ? "" : Documents.toJson(own.opening()));
        title.setReadOnly(!writable);
        digest.setReadOnly(!writable);
        author.setReadOnly(!writable);
        opening.setReadOnly(!writable);
    }

    /// What stands in the form; refuses an opening the schema does not know.
    OwnFields read() {
        return new OwnFields(
                title.getValue(),
                digest.getValue(),
                author.getValue(),
                cover.own(),
                Documents.parse(opening.getValue()));
    }

    private void prepare(TextFieldBase<?, String> field, String label, ArticleLimits.Limit limit) {
        field.setLabel(getTranslation(label));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        var count = new Span();
        count.addClassName("count");
        field.setHelperComponent(count);
        field.addValueChangeListener(event -> {
            count(count, event.getValue(), limit);
            tell(event.isFromClient());
        });
        count(count, "", limit);
        LastWords.guard(field);
    }

    private static void count(Span count, String text, ArticleLimits.Limit limit) {
        int length = text.codePointCount(0, text.length());
        count.setText(length + " / " + limit.advised());
        count.setClassName("count-near", limit.isNear(length) && !limit.refuses(length));
        count.setClassName("count-over", limit.refuses(length));
    }

    private Div labelled(String label, Component field) {
        var words = new Span(getTranslation(label));
        words.addClassName("own-label");
        return new Div(words, field);
    }

    private PicturePicker askPicture(Pictures pictures) {
        var picker = PicturePicker.open(pictures, this::insert);
        picker.addDetachListener(_ -> opening.declinePicture());
        return picker;
    }

    private void insert(PictureInfo picture) {
        opening.insertPicture(
                new PictureRef(picture.id(), picture.altText(), "", picture.source()));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            onChange.execute();
        }
    }
}
