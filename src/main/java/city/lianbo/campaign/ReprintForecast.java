package city.lianbo.campaign;

import java.util.List;

/// Several accounts of a plan push or publish nearly the same text. If one of them is declared
/// original, WeChat's check stops or changes the others.
///
/// @param first the account that leaves first
/// @param stopped names of those that WeChat would then stop: mass sends that don't go out as a
///     reprint, and publications
/// @param reprinted names of those that would go out as a reprint, in the original's form
public record ReprintForecast(String first, List<String> stopped, List<String> reprinted) {

    /// Texts that have this share of their pieces in common count as nearly the same.
    public static final double ALIKE = 0.8;

    public ReprintForecast {
        stopped = List.copyOf(stopped);
        reprinted = List.copyOf(reprinted);
    }
}
