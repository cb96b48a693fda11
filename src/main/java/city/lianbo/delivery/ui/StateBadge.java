package city.lianbo.delivery.ui;

import city.lianbo.delivery.DeliveryState;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A delivery's state as icon, word and colour.
public final class StateBadge {

    private StateBadge() {}

    /// @param translator whose language is used
    public static StatePill of(DeliveryState state, Component translator) {
        var pill =
                new StatePill(
                        tone(state),
                        icon(state),
                        translator.getTranslation("delivery.state." + state.name()));
        pill.setTitle(translator.getTranslation("delivery.state." + state.name() + ".help"));
        return pill;
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case PLANNED, RECALLED -> Tone.GREY;
            case STAGED -> Tone.BLUE_OUTLINE;
            case ARMED, AWAITING_PHONE, AWAITING_PERSON -> Tone.AMBER;
            case FIRING -> Tone.AMBER_FILLED;
            case ACCEPTED -> Tone.TEAL;
            case SENT -> Tone.GREEN;
            case UNCERTAIN -> Tone.VIOLET;
            case UNCONFIRMED -> Tone.VIOLET_OUTLINE;
            case REFUSED, REJECTED -> Tone.RED;
            case MISSED -> Tone.RED_OUTLINE;
            case HALTED -> Tone.DARK;
        };
    }

    private static VaadinIcon icon(DeliveryState state) {
        return switch (state) {
            case PLANNED, MISSED -> VaadinIcon.CLOCK;
            case STAGED -> VaadinIcon.INBOX;
            case ARMED -> VaadinIcon.SHIELD;
            case FIRING -> VaadinIcon.BOLT;
            case ACCEPTED -> VaadinIcon.PAPERPLANE;
            case AWAITING_PHONE -> VaadinIcon.MOBILE;
            case AWAITING_PERSON -> VaadinIcon.USER;
            case SENT -> VaadinIcon.CHECK;
            case UNCERTAIN, UNCONFIRMED -> VaadinIcon.QUESTION;
            case REFUSED, REJECTED -> VaadinIcon.CLOSE;
            case HALTED -> VaadinIcon.HAND;
            case RECALLED -> VaadinIcon.ARROW_BACKWARD;
        };
    }
}
