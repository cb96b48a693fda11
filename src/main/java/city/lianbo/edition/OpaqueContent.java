package city.lianbo.edition;

import city.lianbo.wechat.DraftArticle;

/// An article of the draft box as an item: nothing of it is read, mended or bound.
final class OpaqueContent {

    private OpaqueContent() {}

    /// Refuses what could not be sent byte for byte ([DraftUnfit]): characters that do not survive
    /// the way to WeChat, and what WeChat would find too long.
    static ItemContent of(DraftArticle article, String account) {
        boolean travels =
                article.title().codePoints().allMatch(OpaqueContent::travels)
                        && article.author().codePoints().allMatch(OpaqueContent::travels)
                        && article.digest().codePoints().allMatch(OpaqueContent::travels)
                        && article.content().codePoints().allMatch(OpaqueContent::travels);
        if (!travels || article.title().isBlank() || article.content().isBlank()) {
            throw new DraftUnfit(article.title());
        }
        Sealer.checkSize(article.content(), account);
        return new ItemContent(
                article.title(),
                article.author(),
                article.digest(),
                article.content(),
                article.contentSourceUrl(),
                new Cover.Material(article.cover().value()),
                article.coverCropWide(),
                article.coverCropSquare(),
                article.openComment(),
                article.onlyFansComment());
    }

    private static boolean travels(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        boolean loneSurrogate = character >= 0xD800 && character <= 0xDFFF;
        return space
                || (character >= 0x20
                        && character != 0x7F
                        && character != 0x2028
                        && character != 0x2029
                        && !loneSurrogate);
    }
}
