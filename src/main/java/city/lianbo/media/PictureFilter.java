package city.lianbo.media;

/// What a person looks for in the library.
///
/// @param words contained in alternative text, source or file name; empty for all
/// @param toDescribe only pictures that still lack words or a source
public record PictureFilter(String words, boolean toDescribe) {

    public static final PictureFilter ALL = new PictureFilter("", false);
}
