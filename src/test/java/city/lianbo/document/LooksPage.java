package city.lianbo.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// A page with one phone per theme, and around each article what WeChat's own style sheet does.
final class LooksPage {

    private static final String STYLE =
            """
            body{margin:0;background:#ededed;display:flex;flex-wrap:wrap;font:17px/1.6 -apple-system,"PingFang SC",
            "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            article{box-sizing:border-box;width:390px;padding:20px 16px 48px;background:#fff;overflow-wrap:break-word}
            h1{font-size:22px;line-height:1.4;margin:0 0 14px}
            a{color:#576b95;text-decoration:none}h2,h3,h4{font-weight:400;font-size:16px}
            .rich *{max-width:100%!important;box-sizing:border-box!important}
            .rich p{margin:0;clear:both;min-height:1em}
            .rich table{margin-bottom:10px;border-collapse:collapse;display:table;width:100%}
            .rich td,.rich th{padding:5px 10px;border:1px solid #ddd;word-break:break-all}
            .rich blockquote{margin:0;padding-left:10px;border-left:3px solid #dbdbdb;color:rgba(0,0,0,.5)}
            .rich .video_iframe{display:block;width:100%;height:202px;border:0;background:#111}
            mp-common-videosnap,mp-miniprogram{display:block;padding:14px;border:1px dashed #bbb;color:#888}
            mp-common-videosnap::before{content:"视频号 · " attr(data-nickname)}
            mp-miniprogram::before{content:"小程序 · " attr(data-miniprogram-title)}
            """;

    private static final String MAP =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#cfe0d8"/>
            <path d="M0 300Q160 200 320 260T640 180V400H0z" fill="#8fb9d8"/><path d="M40 120H600M140 20V380M420 20V380" stroke="#fff" stroke-width="14"/>
            <path d="M60 340L300 120H600" stroke="#d9483b" stroke-width="9" fill="none"/><circle cx="300" cy="120" r="14" fill="#d9483b"/></svg>
            """;
    private static final String QR =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="#fff"/>
            <path d="M5 5h25v25H5zM60 5h25v25H60zM5 60h25v25H5zM40 10h8v8h-8zM40 30h12v12H40zM60 40h20v8H60zM40 60h8v20h-8zM58 60h12v12H58zM74 74h10v10H74z"/></svg>
            """;

    private LooksPage() {}

    static String of(List<Theme> themes) {
        return "<!doctype html><html><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><style>"
                + STYLE
                + "</style><body>"
                + themes.stream().map(LooksPage::phone).collect(Collectors.joining("\n"))
                + "</body></html>\n";
    }

    private static String phone(Theme theme) {
        var html =
                WeChatHtml.render(Samples.everyBlock(), theme, Samples.VARIABLES)
                        .withPictures(picture -> picture.equals(Samples.QR) ? data(QR) : data(MAP));
        return "<article id=\"%s\"><h1>%s</h1><div class=rich>%s</div></article>"
                .formatted(theme.id(), theme.id(), html);
    }

    private static String data(String svg) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8));
    }
}
