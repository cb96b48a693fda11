package city.lianbo.article.ui;

import city.lianbo.article.ArticleFinding.Field;
import city.lianbo.article.ArticleLimits;
import city.lianbo.article.ArticleText;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.shell.PictureRef;
import city.lianbo.shell.RichTextEditor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/// The fields of an article and its body, as people type them.
final class ArticleForm extends Div {

    final TextField title = new TextField();
    final TextArea digest = new TextArea();
    final TextField author = new TextField();
    final RichTextEditor body = new RichTextEditor();
    final SharedField<TextField> sharedTitle;
    private final SharedField<TextArea> sharedDigest;
    private final SharedField<TextField> sharedAuthor;
    private final CoverPicker cover;
    private boolean bodyTyped;

    ArticleForm(Pictures pictures) {
        cover = new CoverPicker(pictures);
        addClassName("article-form");
        title.setLabel(getTranslation("article.title"));
        title.addClassName("article-title");
        digest.setLabel(getTranslation("article.digest"));
        digest.setPlaceholder(getTranslation("article.digest.hint"));
        author.setLabel(getTranslation("article.author"));
        CountedField.count(title, ArticleLimits.TITLE);
        CountedField.count(digest, ArticleLimits.DIGEST);
        CountedField.count(author, ArticleLimits.AUTHOR);
        sharedTitle = new SharedField<>(title);
        sharedDigest = new SharedField<>(digest);
        sharedAuthor = new SharedField<>(author);
        body.addValueChangeListener(event -> bodyTyped = event.isFromClient());
        body.setPlaceholder(getTranslation("article.body.hint"));
        body.addPictureRequestedListener(_ -> askPicture(pictures));
        body.addPictureDroppedListener(
                event -> askPicture(pictures).arrived(event.fileName(), event.content()));
        var words = new Div(author, digest);
        words.addClassName("article-form-words");
        var about = new Div(words, cover);
        about.addClassName("article-form-about");
        add(title, about, body);
    }

    void show(ArticleText text, boolean writable) {
        sharedTitle.show(text.title());
        sharedDigest.show(text.digest());
        sharedAuthor.show(text.author());
        cover.show(text.cover(), writable);
        body.setValue(
                text.document().passages().isEmpty() ? "" : Documents.toJson(text.document()));
        title.setReadOnly(!writable);
        digest.setReadOnly(!writable);
        author.setReadOnly(!writable);
        body.setReadOnly(!writable);
    }

    /// Puts others' work among what stands here; caret and strokes on their way stay.
    ///
    /// @return the number of this merge, as far as the body is concerned
    int merge(ArticleText text) {
        sharedTitle.merge(text.title());
        sharedDigest.merge(text.digest());
        sharedAuthor.merge(text.author());
        if (!text.cover().equals(cover.cover())) {
            cover.show(text.cover(), true);
        }
        int number = body.mergeFrom(Documents.toJson(text.document()));
        bodyTyped = false;
        return number;
    }

    /// What stands in the form is what the article says.
    void saved() {
        sharedTitle.saved();
        sharedDigest.saved();
        sharedAuthor.saved();
    }

    /// What the article says, save for fields that were typed on something else.
    ArticleText typedOn(ArticleText article) {
        return new ArticleText(
                sharedTitle.base(),
                sharedDigest.base(),
                sharedAuthor.base(),
                article.cover(),
                article.document());
    }

    /// The last merge the body has heard of; empty where it is the text the server has set.
    Optional<Integer> seen() {
        return bodyTyped ? Optional.of(body.seen()) : Optional.empty();
    }

    /// What stands in the form; refuses a body the schema does not know.
    ArticleText read() {
        return new ArticleText(
                sharedTitle.text(),
                sharedDigest.text(),
                sharedAuthor.text(),
                cover.cover(),
                Documents.parse(body.getValue()));
    }

    /// Puts another text in, as if the person had written it: undo brings the old one back. The
    /// title stays where none is given.
    ///
    /// @return the number of the merge, as [#merge]
    int write(Optional<String> newTitle, Document document) {
        newTitle.ifPresent(sharedTitle::write);
        bodyTyped = false;
        return body.mergeFrom(Documents.toJson(document));
    }

    /// Called after every change the person made, a moment after the last stroke.
    void onChange(Runnable listener) {
        title.addValueChangeListener(event -> tell(event.isFromClient(), listener));
        digest.addValueChangeListener(event -> tell(event.isFromClient(), listener));
        author.addValueChangeListener(event -> tell(event.isFromClient(), listener));
        body.addValueChangeListener(event -> tell(event.isFromClient(), listener));
        cover.onChange(listener);
    }

    void focus(Field field) {
        switch (field) {
            case TITLE -> title.focus();
            case DIGEST -> digest.focus();
            case AUTHOR -> author.focus();
            case COVER -> cover.focus();
            case BODY, REQUIRED -> body.focus();
        }
    }

    private PicturePicker askPicture(Pictures pictures) {
        var picker = PicturePicker.open(pictures, this::insert);
        picker.addDetachListener(_ -> body.declinePicture());
        return picker;
    }

    private void insert(PictureInfo picture) {
        body.insertPicture(new PictureRef(picture.id(), picture.altText(), "", picture.source()));
    }

    private static void tell(boolean byPerson, Runnable listener) {
        if (byPerson) {
            listener.run();
        }
    }
}
