package city.lianbo.document;

/// A fact found in running text, without anybody having marked it.
///
/// @param text as it is written
/// @param value the same for every way of writing it
record WrittenFact(FactKind kind, String text, String value, int position) {

    /// Dates may leave out the year, or say nothing of the day: what both say has to be equal.
    boolean agreesWith(WrittenFact other) {
        if (kind != other.kind || kind != FactKind.DATE) {
            return kind == other.kind && value.equals(other.value);
        }
        var mine = value.split("-", -1);
        var theirs = other.value.split("-", -1);
        if (mine.length != theirs.length) {
            return false;
        }
        boolean common = false;
        for (int index = 0; index < mine.length; index++) {
            boolean said = !mine[index].equals("*") && !theirs[index].equals("*");
            if (said && !mine[index].equals(theirs[index])) {
                return false;
            }
            common |= said;
        }
        return common;
    }
}
