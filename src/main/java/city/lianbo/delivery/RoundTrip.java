package city.lianbo.delivery;

import java.time.Instant;
import java.util.List;

/// What came back when the staged draft was read from WeChat and compared with what was sent.
///
/// @param blocks how many blocks were compared
/// @param changes those that WeChat changed, in reading order
public record RoundTrip(Instant checkedAt, int blocks, List<BlockChange> changes) {

    public RoundTrip {
        changes = List.copyOf(changes);
    }

    /// Whether something was lost that readers would miss.
    public boolean holds() {
        return changes.stream().anyMatch(BlockChange::holds);
    }
}
