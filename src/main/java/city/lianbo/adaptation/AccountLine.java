package city.lianbo.adaptation;

import city.lianbo.platform.DepartmentId;
import java.util.Optional;

/// An account in the table of an article.
///
/// @param deadline of its department, where there is one
public record AccountLine(
        String account,
        DepartmentId department,
        AdaptationRow row,
        Optional<DeadlineRow> deadline) {}
