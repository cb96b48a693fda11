package city.lianbo.simulator;

/// A mass send as it was asked for.
///
/// @param toAll enters the quota for sends to all, and phone protection
/// @param range `all`, `tag:<id>` or `openids:<count>:<digest>`
/// @param reach followers in range
/// @param media draft or material; empty for text
/// @param clientmsgid empty where none was given
public record SendOrder(
        boolean toAll,
        String range,
        long reach,
        String msgtype,
        String media,
        String text,
        boolean ignoreReprint,
        String clientmsgid) {}
