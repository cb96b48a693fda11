package city.lianbo.simulator.http;

/// One part of a multipart body.
///
/// @param fileName empty where it is no file
@SuppressWarnings("ArrayRecordComponent") // never compared
record Part(String name, String fileName, byte[] content) {}
