package city.lianbo.delivery;

import city.lianbo.alarm.OtherClock;
import city.lianbo.wechat.WeChatTime;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets the desk's clock be held against the one by which accounts' days and followers go.
@Component
class WeChatsClock implements OtherClock {

    /// Answers are dated to the second, cut off.
    private static final Duration GRAIN = Duration.ofSeconds(1);

    private final WeChatTime time;

    WeChatsClock(WeChatTime time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Optional<Sighting> last() {
        return time.last()
                .map(seen ->
                        new Sighting(
                                seen.asked(),
                                seen.date(),
                                seen.date().plus(GRAIN),
                                seen.answered()));
    }
}
