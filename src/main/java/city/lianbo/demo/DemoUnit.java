package city.lianbo.demo;

/// A department of the demo city.
///
/// @param slug stands in its editor's login: `editor-traffic`
record DemoUnit(String slug, String name, String shortName) {}
