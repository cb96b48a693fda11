package city.lianbo.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param chainEvery how long a row waits at most for its place in the chain
@ConfigurationProperties("lianbo.audit")
record AuditSettings(@DefaultValue("5s") Duration chainEvery) {}
