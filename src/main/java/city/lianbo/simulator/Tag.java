package city.lianbo.simulator;

import java.util.Set;

/// A tag on followers.
///
/// @param id 0 to 2 belong to WeChat, an account's own begin at 100
public record Tag(int id, String name, Set<String> members) {}
