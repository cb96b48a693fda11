package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationState;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/// How the states look, the same in chips, rows and panels.
final class States {

    private States() {}

    static Tone tone(AdaptationState state) {
        return switch (state) {
            case INHERITS -> Tone.GREY;
            case ADAPTED -> Tone.BLUE_OUTLINE;
            case SUBMITTED -> Tone.GREEN;
            case OUTDATED -> Tone.AMBER;
            case CONFLICT -> Tone.RED;
        };
    }

    static VaadinIcon icon(AdaptationState state) {
        return switch (state) {
            case INHERITS -> VaadinIcon.LINK;
            case ADAPTED -> VaadinIcon.EDIT;
            case SUBMITTED -> VaadinIcon.CHECK;
            case OUTDATED -> VaadinIcon.REFRESH;
            case CONFLICT -> VaadinIcon.SPLIT;
        };
    }

    static String word(AdaptationState state, Component where) {
        return where.getTranslation("adaptation.state." + state.name());
    }

    /// As the browser calls the icon.
    static String name(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
