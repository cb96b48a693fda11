package city.lianbo.desk;

import city.lianbo.platform.AccountId;
import java.util.List;

/// One account of the calendar, a cell for each of its days.
public record CalendarRow(AccountId account, String name, List<CalendarCell> cells) {

    public CalendarRow {
        cells = List.copyOf(cells);
    }
}
