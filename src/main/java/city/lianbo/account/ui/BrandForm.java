package city.lianbo.account.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.BrandKit;
import city.lianbo.account.Reach;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Theme;
import city.lianbo.document.Themes;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.platform.AccountId;
import city.lianbo.shell.PictureRef;
import city.lianbo.shell.RichTextEditor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of a brand kit; every change is told, for the preview.
final class BrandForm extends Div {

    private static final int PAUSE_MILLIS = 500;

    private final transient Pictures pictures;
    private final transient Map<AccountId, AccountRow> accounts;
    private final Command onChange;
    private final boolean writable;
    final Select<Theme> theme = new Select<>();
    final Checkbox ownAccent = new Checkbox();
    final Input accent = new Input();
    final TextField author = new TextField();
    final TextField signature = new TextField();
    final TextField hotline = new TextField();
    final TextField address = new TextField();
    final RichTextEditor header = new RichTextEditor();
    final RichTextEditor footer = new RichTextEditor();
    final MultiSelectComboBox<AccountRow> cards = new MultiSelectComboBox<>();
    final PictureField cover;
    final PictureField qr;

    BrandForm(Pictures pictures, List<AccountRow> accounts, boolean writable, Command onChange) {
        this.pictures = pictures;
        this.accounts =
                accounts.stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
        this.onChange = onChange;
        this.writable = writable;
        addClassName("brand-form");
        cover = picture("cover");
        qr = picture("qr");
        add(look(), names(), reach(), pair(cover, qr));
        add(text("header", header), text("footer", footer), cards(accounts));
    }

    private Div look() {
        theme.setLabel(getTranslation("account.brand.theme"));
        theme.setItems(Themes.all());
        theme.setItemLabelGenerator(item -> getTranslation("article.theme." + item.id()));
        theme.setReadOnly(!writable);
        theme.addValueChangeListener(event -> tell(event.isFromClient()));
        ownAccent.setLabel(getTranslation("account.brand.accent"));
        ownAccent.setReadOnly(!writable);
        ownAccent.addValueChangeListener(event -> {
            accent.setVisible(event.getValue());
            tell(event.isFromClient());
        });
        accent.setType("color");
        accent.setEnabled(writable);
        accent.setVisible(false);
        accent.addClassName("brand-accent");
        accent.getElement().setAttribute("aria-label", getTranslation("account.brand.accent"));
        accent.addValueChangeListener(event -> tell(event.isFromClient()));
        var colour = new Div(ownAccent, accent);
        colour.addClassName("brand-colour");
        return pair(theme, colour);
    }

    private Div names() {
        prepare(author, "author", BrandKit.LONGEST_AUTHOR);
        prepare(signature, "signature", BrandKit.LONGEST_SIGNATURE);
        return pair(author, signature);
    }

    private Div reach() {
        prepare(hotline, "hotline", Reach.LONGEST_HOTLINE);
        prepare(address, "address", Reach.LONGEST_ADDRESS);
        return pair(hotline, address);
    }

    private void prepare(TextField field, String name, int longest) {
        field.setLabel(getTranslation("account.brand." + name));
        field.setHelperText(getTranslation("account.brand." + name + ".hint"));
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setReadOnly(!writable);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(event -> tell(event.isFromClient()));
    }

    private PictureField picture(String name) {
        return new PictureField(
                getTranslation("account.brand." + name),
                getTranslation("account.brand." + name + ".none"),
                pictures,
                onChange);
    }

    private Div text(String name, RichTextEditor editor) {
        editor.setPlaceholder(getTranslation("account.brand." + name + ".hint"));
        editor.setReadOnly(!writable);
        editor.addValueChangeListener(event -> tell(event.isFromClient()));
        editor.addPictureRequestedListener(
                _ -> PicturePicker.open(pictures, info -> insert(editor, info)));
        editor.addPictureDroppedListener(event ->
                PicturePicker.open(pictures, info -> insert(editor, info))
                        .arrived(event.fileName(), event.content()));
        var label = new Span(getTranslation("account.brand." + name));
        label.addClassName("field-label");
        return new Div(label, editor);
    }

    private static void insert(RichTextEditor editor, PictureInfo picture) {
        editor.insertPicture(new PictureRef(picture.id(), picture.altText(), "", picture.source()));
    }

    private Component cards(List<AccountRow> choices) {
        cards.setLabel(getTranslation("account.brand.cards"));
        cards.setHelperText(getTranslation("account.brand.cards.hint", BrandKit.MOST_CARDS));
        cards.setItems(choices);
        cards.setItemLabelGenerator(AccountRow::name);
        cards.setWidthFull();
        cards.setReadOnly(!writable);
        cards.addValueChangeListener(event -> tell(event.isFromClient()));
        return cards;
    }

    void show(BrandKit kit) {
        theme.setValue(Themes.find(kit.theme()).orElse(Themes.standard()));
        ownAccent.setValue(!kit.accent().isEmpty());
        accent.setValue(kit.accent().isEmpty() ? theme.getValue().accent().hex() : kit.accent());
        author.setValue(kit.author());
        signature.setValue(kit.signature());
        hotline.setValue(kit.reach().hotline());
        address.setValue(kit.reach().address());
        header.setValue(json(kit.header()));
        footer.setValue(json(kit.footer()));
        cover.show(kit.cover(), writable);
        qr.show(kit.qr(), writable);
        cards.setValue(kit.cards().stream().map(accounts::get).filter(Objects::nonNull).toList());
    }

    /// What stands in the form; refuses a header or footer the schema does not know.
    BrandKit read() {
        return new BrandKit(
                theme.getValue().id(),
                ownAccent.getValue() ? accent.getValue() : "",
                author.getValue(),
                Documents.parse(header.getValue()),
                Documents.parse(footer.getValue()),
                signature.getValue(),
                cover.picture(),
                qr.picture(),
                cards.getValue().stream().map(AccountRow::id).toList(),
                new Reach(hotline.getValue(), address.getValue()));
    }

    private static String json(Document document) {
        return document.equals(Document.EMPTY) ? "" : Documents.toJson(document);
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassName("brand-pair");
        return pair;
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            onChange.execute();
        }
    }
}
