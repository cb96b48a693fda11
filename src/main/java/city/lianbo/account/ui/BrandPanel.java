package city.lianbo.account.ui;

import city.lianbo.account.AccountBrand;
import city.lianbo.account.AccountRow;
import city.lianbo.account.BrandKit;
import city.lianbo.account.BrandSheet;
import city.lianbo.account.Brands;
import city.lianbo.document.DarkHtml;
import city.lianbo.document.WeChatHtml;
import city.lianbo.media.Pictures;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;

/// The brand kit beside a phone that shows at once what a reader would see of it.
final class BrandPanel extends Div {

    private final transient Brands brands;
    private final transient BrandSheet sheet;
    private final PhoneFrame phone = new PhoneFrame(DarkHtml::of);
    final BrandForm form;
    final Span status = new Span();

    BrandPanel(Parts parts, BrandSheet sheet, boolean writable, Command reload) {
        this.brands = parts.brands();
        this.sheet = sheet;
        addClassName("brand-kit");
        form = new BrandForm(parts.pictures(), parts.accounts(), writable, this::preview);
        form.show(sheet.kit());
        status.addClassName("brand-status");
        status.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("account.brand.hint"));
        hint.addClassName("account-quiet");
        var left = new Div(hint, form, status);
        if (writable) {
            left.add(save(reload));
        }
        var right = new Div(phone);
        right.addClassName("brand-phone");
        add(left, right);
        preview();
    }

    /// What the panel works with.
    ///
    /// @param accounts those whose cards can stand at the foot
    record Parts(Brands brands, Pictures pictures, List<AccountRow> accounts) {}

    private Button save(Command reload) {
        var save =
                new Button(
                        getTranslation("account.brand.save"),
                        _ -> {
                            brands.change(sheet.account().id(), sheet.version(), form.read());
                            Notices.done(
                                    getTranslation("account.brand.saved", sheet.account().name()));
                            reload.execute();
                        });
        save.setId("save-brand");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return save;
    }

    private void preview() {
        try {
            show(form.read());
            status.setText("");
        } catch (RuleBroken refused) {
            status.setText(Failures.words(refused, this));
        }
    }

    private void show(BrandKit kit) {
        var brand = brands.preview(sheet.account().id(), kit);
        phone.show(
                new PhonePage(
                        brand.name(),
                        getTranslation("account.brand.sample.title"),
                        brand.author(),
                        getTranslation("account.brand.sample.digest"),
                        brand.cover(),
                        html(brand).html()));
    }

    private WeChatHtml html(AccountBrand brand) {
        var sample =
                SampleText.of(
                        getTranslation("account.brand.sample.heading"),
                        getTranslation("account.brand.sample.text"),
                        getTranslation("account.brand.sample.quote"));
        return WeChatHtml.render(brand.dress(sample), brand.look());
    }
}
