package city.lianbo.alarm;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Writes down that the scheduler rings.
@Component
class HeartbeatTick implements Tick {

    static final String NAME = "alarm.heartbeat";

    private final NodeRows nodes;
    private final NodeName me;
    private final InstantSource clock;

    HeartbeatTick(NodeRows nodes, NodeName me, InstantSource clock) {
        this.nodes = nodes;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        nodes.beat(me, clock.instant());
    }
}
