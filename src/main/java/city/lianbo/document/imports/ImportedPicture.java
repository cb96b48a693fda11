package city.lianbo.document.imports;

import city.lianbo.platform.Fingerprint;

/// A picture that stood in the file, as its bytes were. Whether they are a picture to the end, the
/// library finds out.
///
/// @param id stands for it in the imported document until the library has taken it
/// @param fileName for messages to people
@SuppressWarnings("ArrayRecordComponent") // the id says which bytes these are; never compared
public record ImportedPicture(Fingerprint id, String fileName, byte[] content) {}
