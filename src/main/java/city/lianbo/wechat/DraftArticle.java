package city.lianbo.wechat;

/// One article of a draft: all that WeChat is given of it. Texts may be empty, never null.
///
/// @param coverCropWide `X1_Y1_X2_Y2` at 2.35:1, or empty
/// @param coverCropSquare `X1_Y1_X2_Y2` at 1:1, or empty
public record DraftArticle(
        String title,
        String author,
        String digest,
        String content,
        String contentSourceUrl,
        MediaId cover,
        String coverCropWide,
        String coverCropSquare,
        boolean openComment,
        boolean onlyFansComment) {}
