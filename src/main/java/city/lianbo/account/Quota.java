package city.lianbo.account;

import city.lianbo.platform.AccountId;

/// What an account may still send in one Beijing day or month.
///
/// @param period `2026-11-23` for a subscription account, `2026-11` for a service account
/// @param allowance what WeChat gives for the period
/// @param reserved promised to deliveries that have not left
/// @param spent used: accepted or uncertain deliveries, and sends made elsewhere
public record Quota(
        AccountId account,
        AccountKind kind,
        String period,
        int allowance,
        int reserved,
        int spent) {

    /// Never below zero, also where a send made elsewhere took what was promised.
    public int left() {
        return Math.max(0, allowance - reserved - spent);
    }

    /// More is promised than WeChat will give: a send made elsewhere came between.
    public boolean overbooked() {
        return reserved > 0 && reserved + spent > allowance;
    }
}
