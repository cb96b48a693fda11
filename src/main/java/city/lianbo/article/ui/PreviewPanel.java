package city.lianbo.article.ui;

import city.lianbo.article.ArticleText;
import city.lianbo.document.DarkHtml;
import city.lianbo.document.Theme;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/// The article as a reader gets it: the exact HTML for WeChat, in the theme chosen here. Which theme
/// goes out is the account's matter.
final class PreviewPanel extends Div {

    private final Select<Theme> theme = new Select<>();
    private final PhoneFrame phone = new PhoneFrame(DarkHtml::of);
    private transient ArticleText shown = ArticleText.EMPTY;

    PreviewPanel() {
        addClassName("article-preview");
        theme.setLabel(getTranslation("article.preview.theme"));
        theme.setItems(Themes.all());
        theme.setItemLabelGenerator(item -> getTranslation("article.theme." + item.id()));
        theme.setValue(Themes.standard());
        theme.addValueChangeListener(_ -> draw());
        add(theme, phone);
    }

    void show(ArticleText text) {
        shown = text;
        draw();
    }

    WeChatHtml html(ArticleText text) {
        return WeChatHtml.render(text.document(), theme.getValue());
    }

    private void draw() {
        phone.show(
                new PhonePage(
                        getTranslation("article.preview.account"),
                        shown.title(),
                        shown.author(),
                        shown.digest(),
                        shown.cover(),
                        html(shown).html()));
    }
}
