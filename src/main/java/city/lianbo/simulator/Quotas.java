package city.lianbo.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// WeChat's currency: mass sends per day or month, and API calls per day.
public final class Quotas {

    private static final String TO_ALL = "sends to all";
    private static final String TO_SOME = "sends to some";
    private static final int SUBSCRIPTION_A_DAY = 1;
    private static final int SERVICE_A_MONTH = 4;
    private static final int SERVICE_TO_SOME_A_DAY = 100;
    private static final int CLEARINGS_A_MONTH = 10;
    private static final Map<String, Integer> CALLS =
            new TreeMap<>(
                    Map.of(
                            "/cgi-bin/token", 2_000,
                            "/cgi-bin/stable_token", 500_000,
                            "/cgi-bin/message/mass/preview", 100,
                            "/cgi-bin/message/mass/delete", 10,
                            "/cgi-bin/message/mass/sendall", 100,
                            "/cgi-bin/message/mass/send", 100,
                            "/cgi-bin/draft/add", 1_000,
                            "/cgi-bin/freepublish/submit", 100));
    private static final int CALLS_OTHERWISE = 10_000;

    private final Counters counters;

    Quotas(Counters counters) {
        this.counters = counters;
    }

    /// @throws WeChatRefusal 45028 where no mass send is left
    void checkSend(Account account, boolean toAll) {
        if (sendsLeft(account, toAll) <= 0) {
            throw new WeChatRefusal(45028);
        }
    }

    /// How many more mass sends are allowed in this day (公众号) or month (服务号).
    public long sendsLeft(Account account, boolean toAll) {
        var id = account.appId();
        return switch (account.kind()) {
            case SUBSCRIPTION ->
                    SUBSCRIPTION_A_DAY - counters.today(id, TO_ALL) - counters.today(id, TO_SOME);
            case SERVICE ->
                    toAll
                            ? SERVICE_A_MONTH - counters.thisMonth(id, TO_ALL)
                            : SERVICE_TO_SOME_A_DAY - counters.today(id, TO_SOME);
        };
    }

    void spendSend(Account account, boolean toAll) {
        counters.count(account.appId(), toAll ? TO_ALL : TO_SOME);
    }

    void giveSendBack(String appId, boolean toAll, Instant spentAt) {
        counters.giveBack(appId, toAll ? TO_ALL : TO_SOME, spentAt);
    }

    /// Remote control: today's and this month's mass sends and calls are forgotten.
    public void giveEverythingBack(String appId) {
        counters.forget(appId, TO_ALL);
        counters.forget(appId, TO_SOME);
        counters.forgetCalls(appId);
    }

    public int dailyLimit(Account account, String path) {
        return account.dailyLimits().getOrDefault(path, CALLS.getOrDefault(path, CALLS_OTHERWISE));
    }

    public long used(Account account, String path) {
        return counters.today(account.appId(), path);
    }

    /// @throws WeChatRefusal 45009 where the day's calls are used up
    public void spendCall(Account account, String path) {
        if (used(account, path) >= dailyLimit(account, path)) {
            throw new WeChatRefusal(45009);
        }
        counters.count(account.appId(), path);
    }

    /// `clear_quota`, ten times a month.
    public void clearCalls(Account account) {
        if (counters.thisMonth(account.appId(), "clear_quota") >= CLEARINGS_A_MONTH) {
            throw new WeChatRefusal(48006);
        }
        counters.count(account.appId(), "clear_quota");
        counters.forgetCalls(account.appId());
    }

    /// One path only, fifty times a month.
    public void clearCalls(Account account, String path) {
        if (counters.thisMonth(account.appId(), "quota/clear") >= 50) {
            throw new WeChatRefusal(45009);
        }
        counters.count(account.appId(), "quota/clear");
        counters.forget(account.appId(), path);
    }
}
