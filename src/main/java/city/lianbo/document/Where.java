package city.lianbo.document;

import org.jspecify.annotations.Nullable;

/// A place in a document, written out only when somebody has to read it.
record Where(@Nullable Where parent, String type, int position) {

    static final Where ROOT = new Where(null, "doc", 0);

    Where child(String childType, int index) {
        return new Where(this, childType, index + 1);
    }

    @Override
    public String toString() {
        return parent == null ? type : parent + "/" + type + "[" + position + "]";
    }
}
