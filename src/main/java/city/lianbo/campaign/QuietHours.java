package city.lianbo.campaign;

import java.time.LocalTime;

/// Hours of every day in which followers are left in peace, in Beijing. They may pass midnight:
/// 22:00 to 07:00 holds 23:30 and 06:59, and not 07:00.
public record QuietHours(LocalTime begins, LocalTime ends) {

    /// Refuses hours that begin when they end: nobody means the whole day, or none of it.
    public QuietHours {
        if (begins.equals(ends)) {
            throw new QuietHoursUnfit();
        }
    }

    boolean hold(LocalTime time) {
        boolean afterBegin = !time.isBefore(begins);
        boolean beforeEnd = time.isBefore(ends);
        return begins.isBefore(ends) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }
}
