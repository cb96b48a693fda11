package city.lianbo.simulator;

import java.time.Instant;

/// How often something happened in a day or month, and when last.
record Counter(long count, Instant last) {}
