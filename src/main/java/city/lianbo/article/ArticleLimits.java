package city.lianbo.article;

import city.lianbo.document.WeChatHtml;

/// WeChat's limits for an article, in code points: beyond *most* it refuses, beyond *advised* some
/// clients cut or some error has been seen.
public final class ArticleLimits {

    public static final Limit TITLE = new Limit(32, 64);
    public static final Limit DIGEST = new Limit(120, 128);
    public static final Limit AUTHOR = new Limit(8, 16);
    public static final Limit HTML =
            new Limit(WeChatHtml.CHARACTER_LIMIT * 9 / 10, WeChatHtml.CHARACTER_LIMIT - 1);

    private ArticleLimits() {}

    /// @param advised still certain to be shown whole
    /// @param most still accepted
    public record Limit(int advised, int most) {

        public boolean refuses(int length) {
            return length > most;
        }

        /// From nine tenths of what is advised a screen turns amber.
        public boolean isNear(int length) {
            return length * 10 > advised * 9;
        }
    }
}
