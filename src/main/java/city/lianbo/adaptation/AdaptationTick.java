package city.lianbo.adaptation;

import city.lianbo.alarm.Tick;
import org.springframework.stereotype.Component;

/// Follows what was cut, and lets passed deadlines act.
@Component
class AdaptationTick implements Tick {

    static final String NAME = "adaptation.tick";

    private final Follower follower;
    private final Deadlines deadlines;

    AdaptationTick(Follower follower, Deadlines deadlines) {
        this.follower = follower;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        deadlines.act();
        follower.followAll();
    }
}
