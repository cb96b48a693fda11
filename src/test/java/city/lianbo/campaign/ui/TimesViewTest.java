package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.campaign.TimeRules;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = TimesView.class)
@WithMockUser(roles = "COORDINATOR")
class TimesViewTest extends SpringBrowserlessTest {

    private static final String REASON = "公祭日 2042";

    @Autowired TimeRules rules;

    @AfterEach
    void lift() {
        rules.now().blackouts().stream()
                .filter(blackout -> blackout.reason().equals(REASON))
                .forEach(blackout -> rules.liftBlackout(blackout.id()));
    }

    @Test
    void aBlackoutIsEnteredAndShown() {
        navigate(TimesView.class);
        find(DatePicker.class).all().getFirst().setValue(LocalDate.of(2042, 12, 13));
        test(find(TextField.class).all().getFirst()).setValue(REASON);

        test(find(Button.class).withId("enter-blackout").single()).click();

        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains(REASON));
    }

    @Test
    @WithMockUser(roles = "EDITOR")
    void editorsReadOnly() {
        navigate(TimesView.class);

        assertThat(find(Button.class).withId("enter-blackout").exists()).isFalse();
        assertThat(find(Button.class).withId("keep-quiet").exists()).isFalse();
    }
}
