package city.lianbo.alarm;

import org.springframework.stereotype.Component;

/// Writes down that the scheduler rings, at the database's time.
@Component
class HeartbeatTick implements Tick {

    static final String NAME = "alarm.heartbeat";

    private final NodeRows nodes;
    private final NodeName me;

    HeartbeatTick(NodeRows nodes, NodeName me) {
        this.nodes = nodes;
        this.me = me;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        nodes.beat(me, nodes.databaseTime());
    }
}
