package city.lianbo.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// WeChat's memory against repeated mass sends: by `clientmsgid`, or by range and content where none
/// is given.
final class RepeatGuard {

    private final SimulatedClock clock;
    private final SettingsDesk settings;
    private final Shelf<RememberedKey> keys;

    RepeatGuard(Store store, SimulatedClock clock, SettingsDesk settings) {
        this.clock = clock;
        this.settings = settings;
        this.keys = store.shelf("repeats", RememberedKey.class);
    }

    /// @throws WeChatRefusal 45067
    void checkLength(SendOrder order) {
        int bytes = order.clientmsgid().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > settings.now().clientmsgidBytes()) {
            throw new WeChatRefusal(45067);
        }
    }

    /// @param articles of the draft; empty where it is gone already
    /// @throws WeChatRefusal 45066 within the minute, else 45065 with the job's `msg_id`
    void check(Account account, SendOrder order, List<Article> articles) {
        for (var key : looked(account, order, articles)) {
            keys.find(key).filter(this::remembered).ifPresent(this::refuse);
        }
    }

    void remember(MassJob job, SendOrder order) {
        var entry = new RememberedKey(job.msgId(), job.acceptedAt());
        allKeys(job.appId(), order, job.articles()).forEach(key -> keys.put(key, entry));
    }

    void clear() {
        keys.clear();
    }

    private List<String> looked(Account account, SendOrder order, List<Article> articles) {
        var all = allKeys(account.appId(), order, articles);
        boolean named = !order.clientmsgid().isEmpty();
        boolean byContent = settings.now().equalContent() == Settings.Switch.ON;
        return named && !byContent ? all.subList(0, 1) : all;
    }

    private static List<String> allKeys(String appId, SendOrder order, List<Article> articles) {
        var keys = new ArrayList<String>();
        if (!order.clientmsgid().isEmpty()) {
            keys.add(appId + "|id|" + order.clientmsgid());
        }
        var body = order.msgtype() + "|" + order.media() + "|" + order.text();
        keys.add(appId + "|body|" + Digests.sha256(order.range() + "|" + body));
        if (!articles.isEmpty()) {
            var content =
                    articles.stream()
                            .map(article -> LedgerEntry.Line.of(article).toString())
                            .collect(Collectors.joining("\n"));
            keys.add(appId + "|content|" + Digests.sha256(order.range() + "|" + content));
        }
        return keys;
    }

    private boolean remembered(RememberedKey key) {
        return age(key).toMillis() < settings.now().keyMemoryMillis();
    }

    private void refuse(RememberedKey key) {
        if (age(key).toMillis() < settings.now().repeatGapMillis()) {
            throw new WeChatRefusal(45066);
        }
        throw new WeChatRefusal(45065, ErrorTexts.of(45065), Map.of("msg_id", key.msgId()));
    }

    private Duration age(RememberedKey key) {
        return Duration.between(key.firstTry(), clock.instant());
    }
}
