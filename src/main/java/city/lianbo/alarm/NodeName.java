package city.lianbo.alarm;

/// What this process is called among the nodes of the desk; another after every start.
record NodeName(String text) {}
