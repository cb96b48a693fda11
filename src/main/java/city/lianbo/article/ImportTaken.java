package city.lianbo.article;

import city.lianbo.document.imports.Imported;
import city.lianbo.platform.RuleBroken;
import java.util.List;

/// An imported text whose pictures are in the library.
///
/// @param converted how many pictures are stored in another form than the file held
/// @param refused why the library did not take some; they are not in the text
public record ImportTaken(Imported imported, int converted, List<RuleBroken> refused) {}
