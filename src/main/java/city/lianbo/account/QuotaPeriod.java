package city.lianbo.account;

import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// WeChat's rule: a subscription account sends once in a Beijing day, a service account four times
/// in a Beijing month.
final class QuotaPeriod {

    private QuotaPeriod() {}

    static int allowance(AccountKind kind) {
        return switch (kind) {
            case SUBSCRIPTION -> 1;
            case SERVICE -> 4;
        };
    }

    /// `2026-11-23` or `2026-11`.
    static String of(AccountKind kind, LocalDate day) {
        return switch (kind) {
            case SUBSCRIPTION -> day.toString();
            case SERVICE -> YearMonth.from(day).toString();
        };
    }

    static String of(AccountKind kind, Instant at) {
        return of(kind, Beijing.day(at));
    }
}
