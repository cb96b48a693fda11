package city.lianbo.review;

import java.time.Instant;

/// One line of a seal's history.
///
/// @param round 1 for the first time it was asked for; each return and renewed request adds one
public record DecisionRow(
        int round, Stage stage, Verdict verdict, String personName, String remark, Instant at) {}
