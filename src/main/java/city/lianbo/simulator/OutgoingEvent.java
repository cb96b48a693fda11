package city.lianbo.simulator;

/// An event that still has to be pushed.
record OutgoingEvent(long number, String appId, String xml) {}
