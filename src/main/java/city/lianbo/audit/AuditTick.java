package city.lianbo.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes whatever waits into the chain; rung every few seconds.
@Component
class AuditTick {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTick.class);

    private final AuditChain chain;

    AuditTick(AuditChain chain) {
        this.chain = chain;
    }

    public void ring() {
        int all = 0;
        for (int taken = chain.append(); taken > 0; taken = chain.append()) {
            all += taken;
        }
        if (all > 0) {
            LOG.debug("Audit chain grew by {} rows", all);
        }
    }
}
