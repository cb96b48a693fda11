package city.lianbo.document.imports;

import city.lianbo.platform.RuleBroken;

/// The file was not read: it is of a kind the desk does not take, broken, locked, or built to do
/// harm. Nothing of it was kept. The message says what to do instead.
public final class ImportRefused extends RuleBroken {

    private static final int MEGABYTE = 1_000_000;

    private ImportRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    static ImportRefused empty(String fileName) {
        return new ImportRefused("document.import.refused.empty", fileName);
    }

    static ImportRefused tooLarge(String fileName, long limit) {
        return new ImportRefused("document.import.refused.size", fileName, limit / MEGABYTE);
    }

    /// Another program's file, whatever its name says.
    static ImportRefused wrongKind(String fileName) {
        return new ImportRefused("document.import.refused.kind", fileName);
    }

    /// A Word file of before 2007, or one of WPS's own.
    static ImportRefused oldWord(String fileName) {
        return new ImportRefused("document.import.refused.old", fileName);
    }

    static ImportRefused locked(String fileName) {
        return new ImportRefused("document.import.refused.locked", fileName);
    }

    static ImportRefused macros(String fileName) {
        return new ImportRefused("document.import.refused.macros", fileName);
    }

    static ImportRefused broken(String fileName) {
        return new ImportRefused("document.import.refused.broken", fileName);
    }

    /// It grows beyond all measure when unpacked.
    static ImportRefused unpacksTooLarge(String fileName, long limit) {
        return new ImportRefused("document.import.refused.unpacked", fileName, limit / MEGABYTE);
    }

    /// It declares entities, which a document never needs and an attack always does.
    static ImportRefused declarations(String fileName) {
        return new ImportRefused("document.import.refused.declarations", fileName);
    }

    static ImportRefused tooDeep(String fileName) {
        return new ImportRefused("document.import.refused.depth", fileName);
    }

    /// More parts than an article can ever have.
    static ImportRefused tooMuch(String fileName) {
        return new ImportRefused("document.import.refused.much", fileName);
    }

    /// More paragraphs or letters than an article can have.
    static ImportRefused tooLong(String fileName) {
        return new ImportRefused("document.import.refused.long", fileName);
    }

    static ImportRefused nothingInIt(String fileName) {
        return new ImportRefused("document.import.refused.nothing", fileName);
    }

    static ImportRefused tookTooLong(String fileName, long seconds) {
        return new ImportRefused("document.import.refused.time", fileName, seconds);
    }
}
