package city.lianbo.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;

/// Switches between Chinese and English; says the language one would get.
public final class LanguageSwitch extends Button implements LocaleChangeObserver {

    public LanguageSwitch() {
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("frame-switch");
        addClickListener(_ -> getUI().ifPresent(ui -> Preferences.choose(ui, otherLanguage())));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setText(getTranslation("shell.language.other"));
        setAriaLabel(getTranslation("shell.language.switch"));
    }

    private Locale otherLanguage() {
        return Messages.isEnglish(getLocale()) ? Messages.CHINESE : Messages.ENGLISH;
    }
}
