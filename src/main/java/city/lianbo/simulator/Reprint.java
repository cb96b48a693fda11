package city.lianbo.simulator;

/// One article that the original check found to be another account's.
///
/// @param position counts from 1
/// @param originalUrl the article it was taken from
/// @param allowed whether the original's account lets others send it
public record Reprint(int position, String originalUrl, boolean allowed) {}
