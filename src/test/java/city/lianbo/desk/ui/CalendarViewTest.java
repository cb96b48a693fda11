package city.lianbo.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.desk.CalendarRow;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = CalendarView.class)
@WithMockUser(roles = "COORDINATOR")
class CalendarViewTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;

    @BeforeEach
    void build() {
        new TestCity(desk).accounts(2);
    }

    @Test
    void showsTwoWeeksOfEveryAccount() {
        var view = navigate(CalendarView.class);
        @SuppressWarnings("unchecked") // the only grid of the page
        Grid<CalendarRow> grid = find(Grid.class, view).single();

        assertThat(grid.getColumns()).hasSize(15);
        assertThat(test(grid).size()).isPositive();
        assertThat(test(grid).getRow(0).cells()).hasSize(14);
    }
}
