package city.lianbo.account;

/// How many previews an account has shown today, of those that WeChat shows in a day.
public record PreviewAllowance(int used, int limit) {

    /// WeChat shows no more in a day.
    public static final int DAILY = 100;

    public int left() {
        return Math.max(0, limit - used);
    }
}
