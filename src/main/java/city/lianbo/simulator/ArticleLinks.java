package city.lianbo.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Permanent addresses of articles, as WeChat makes them.
public final class ArticleLinks {

    private ArticleLinks() {}

    /// @param position counts from 1
    public static String of(String appId, long msgDataId, int position) {
        var biz =
                Base64.getEncoder()
                        .encodeToString(
                                Digests.sha256(appId)
                                        .substring(0, 10)
                                        .getBytes(StandardCharsets.US_ASCII));
        var sign = Digests.sha256(appId + msgDataId + "#" + position).substring(0, 32);
        return "http://mp.weixin.qq.com/s?__biz="
                + biz
                + "&mid="
                + msgDataId
                + "&idx="
                + position
                + "&sn="
                + sign
                + "#rd";
    }
}
