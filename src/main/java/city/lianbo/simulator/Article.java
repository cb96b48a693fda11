package city.lianbo.simulator;

import java.util.List;

/// One article as WeChat kept it. Texts may be empty, never null.
///
/// @param articleType `news` or `newspic`
/// @param pictures media ids of a newspic, first the cover
public record Article(
        String articleType,
        String title,
        String author,
        String digest,
        String content,
        String contentSourceUrl,
        String thumbMediaId,
        int needOpenComment,
        int onlyFansCanComment,
        String wideCrop,
        String squareCrop,
        List<String> pictures) {

    Article kept(String filteredContent, String filledDigest) {
        return new Article(
                articleType,
                title,
                author,
                filledDigest,
                filteredContent,
                contentSourceUrl,
                thumbMediaId,
                needOpenComment,
                onlyFansCanComment,
                wideCrop,
                squareCrop,
                pictures);
    }

    public boolean isNews() {
        return articleType.equals("news");
    }
}
