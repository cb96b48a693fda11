package city.lianbo.document;

import city.lianbo.platform.RuleBroken;

/// The text holds something the schema does not know or exceeds a limit; it was refused whole.
/// The message names the place, as `doc/bulletList[3]/listItem[1]/table[2]`, counted from 1.
public final class DocumentNotUnderstood extends RuleBroken {

    private DocumentNotUnderstood(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    static DocumentNotUnderstood notJson() {
        return new DocumentNotUnderstood("document.notUnderstood.json");
    }

    static DocumentNotUnderstood node(Where where) {
        return new DocumentNotUnderstood("document.notUnderstood.node", where.toString());
    }

    static DocumentNotUnderstood mark(Where where, String mark) {
        return new DocumentNotUnderstood("document.notUnderstood.mark", where.toString(), mark);
    }

    static DocumentNotUnderstood attribute(Where where, String attribute) {
        return new DocumentNotUnderstood(
                "document.notUnderstood.attribute", where.toString(), attribute);
    }

    static DocumentNotUnderstood table(Where where, int columns, int rows) {
        return new DocumentNotUnderstood(
                "document.notUnderstood.table", where.toString(), columns, rows);
    }

    static DocumentNotUnderstood tooDeep(Where where, int limit) {
        return new DocumentNotUnderstood("document.notUnderstood.depth", where.toString(), limit);
    }

    static DocumentNotUnderstood tooManyBlocks(int limit) {
        return new DocumentNotUnderstood("document.notUnderstood.blocks", limit);
    }

    static DocumentNotUnderstood tooLarge(int characters, int limit) {
        return new DocumentNotUnderstood("document.notUnderstood.size", characters, limit);
    }
}
