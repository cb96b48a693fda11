package city.lianbo.account.ui;

import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountState;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/// The words and colours of an account's kind and state.
final class AccountWords {

    private AccountWords() {}

    static String kind(AccountKind kind, Component where) {
        return where.getTranslation("account.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String state(AccountState state, Component where) {
        return where.getTranslation("account.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static StatePill pill(AccountState state, Component where) {
        var word = state(state, where);
        return switch (state) {
            case PLANNED -> new StatePill(Tone.GREY, VaadinIcon.CLOCK, word);
            case ACTIVE -> new StatePill(Tone.GREEN, VaadinIcon.CHECK, word);
            case PAUSED -> new StatePill(Tone.AMBER, VaadinIcon.PAUSE, word);
            case CLOSED -> new StatePill(Tone.DARK, VaadinIcon.BAN, word);
        };
    }

    static StatePill yesOrNo(boolean yes, String keyWhenYes, String keyWhenNo, Component where) {
        return yes
                ? new StatePill(Tone.GREEN, VaadinIcon.CHECK, where.getTranslation(keyWhenYes))
                : new StatePill(
                        Tone.RED_OUTLINE, VaadinIcon.CLOSE, where.getTranslation(keyWhenNo));
    }
}
