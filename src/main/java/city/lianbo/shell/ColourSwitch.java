package city.lianbo.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/// Switches between light and dark. Until somebody uses it, the system decides; therefore the
/// browser is asked what it shows now.
public final class ColourSwitch extends Button implements LocaleChangeObserver {

    private static final String SHOWS_DARK =
            "const chosen = getComputedStyle(document.documentElement).colorScheme;"
                    + "return chosen === 'dark' || (chosen !== 'light'"
                    + " && matchMedia('(prefers-color-scheme: dark)').matches)";

    public ColourSwitch() {
        super(VaadinIcon.CONTRAST.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("frame-switch");
        addClickListener(_ -> turn());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setAriaLabel(getTranslation("shell.colours.switch"));
        setTooltipText(getTranslation("shell.colours.switch"));
    }

    private void turn() {
        getUI().ifPresent(ui ->
                ui.getPage()
                        .executeJs(SHOWS_DARK)
                        .then(
                                Boolean.class,
                                dark ->
                                        Preferences.choose(
                                                ui, dark ? Preferences.LIGHT : Preferences.DARK)));
    }
}
