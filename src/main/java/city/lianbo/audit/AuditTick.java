package city.lianbo.audit;

import city.lianbo.alarm.Tick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes whatever waits into the chain.
@Component
class AuditTick implements Tick {

    static final String NAME = "audit.chain";

    private static final Logger LOG = LoggerFactory.getLogger(AuditTick.class);

    private final AuditChain chain;

    AuditTick(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        int all = 0;
        for (int taken = chain.append(); taken > 0; taken = chain.append()) {
            all += taken;
        }
        if (all > 0) {
            LOG.debug("Audit chain grew by {} rows", all);
        }
    }
}
