package city.lianbo.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Shows the exact WeChat HTML in a phone, light or dark, as the push card and as the article. The
/// page stands in a sandboxed frame without scripts, forms, pop-ups and navigation; it shares the
/// desk's origin only so that pictures of the library, which need the sign-in, can be seen.
public final class PhoneFrame extends Div implements LocaleChangeObserver {

    private final transient UnaryOperator<String> turned;
    private final IFrame screen = new IFrame();
    private final Button card = new Button();
    private final Button article = new Button();
    private final Button colours = new Button(VaadinIcon.CONTRAST.create());
    private Optional<PhonePage> page = Optional.empty();
    private boolean dark;
    private boolean showsCard;

    /// @param turned what WeChat's client makes of an article's HTML in dark mode
    public PhoneFrame(UnaryOperator<String> turned) {
        this.turned = turned;
        addClassName("phone");
        screen.addClassName("phone-screen");
        screen.setSandbox(IFrame.SandboxType.ALLOW_SAME_ORIGIN);
        screen.getElement().setAttribute("referrerpolicy", "same-origin");
        article.addClickListener(_ -> turn(dark, false));
        card.addClickListener(_ -> turn(dark, true));
        colours.addClickListener(_ -> turn(!dark, showsCard));
        for (var button : new Button[] {article, card, colours}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        var switches = new Div(article, card, colours);
        switches.addClassName("phone-switches");
        var body = new Div(screen);
        body.addClassName("phone-body");
        add(switches, body);
        mark();
    }

    public void show(PhonePage shown) {
        page = Optional.of(shown);
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        article.setText(getTranslation("shell.phone.article"));
        card.setText(getTranslation("shell.phone.card"));
        colours.setAriaLabel(getTranslation("shell.phone.colours"));
        colours.setTooltipText(getTranslation("shell.phone.colours"));
        screen.setTitle(getTranslation("shell.phone.title"));
        draw();
    }

    private void turn(boolean toDark, boolean toCard) {
        dark = toDark;
        showsCard = toCard;
        mark();
        draw();
    }

    private void mark() {
        article.getElement().setAttribute("aria-pressed", String.valueOf(!showsCard));
        card.getElement().setAttribute("aria-pressed", String.valueOf(showsCard));
        setClassName("phone-dark", dark);
    }

    private void draw() {
        page.ifPresent(shown ->
                screen.getElement()
                        .setAttribute(
                                "srcdoc",
                                showsCard
                                        ? PhoneHtml.card(shown, dark)
                                        : PhoneHtml.article(
                                                shown,
                                                dark ? turned.apply(shown.html()) : shown.html(),
                                                dark)));
    }
}
