package city.lianbo.simulator;

import java.util.Map;

/// WeChat's own words for its codes, as far as they are known.
final class ErrorTexts {

    private static final Map<Integer, String> TEXTS =
            Map.<Integer, String>ofEntries(
                    Map.entry(-1, "system error"),
                    Map.entry(40001, "invalid credential, access_token is invalid or not latest"),
                    Map.entry(40002, "invalid grant_type"),
                    Map.entry(40003, "invalid openid"),
                    Map.entry(40004, "invalid media type"),
                    Map.entry(40005, "invalid file type"),
                    Map.entry(40006, "invalid meida size"),
                    Map.entry(40007, "invalid media_id"),
                    Map.entry(40008, "invalid message type"),
                    Map.entry(40009, "invalid image size"),
                    Map.entry(40013, "invalid appid"),
                    Map.entry(40014, "invalid access_token"),
                    Map.entry(40033, "invalid charset"),
                    Map.entry(40059, "invalid msg id"),
                    Map.entry(40060, "invalid article idx"),
                    Map.entry(40066, "invalid url"),
                    Map.entry(40097, "invalid args"),
                    Map.entry(40113, "unsupported file type"),
                    Map.entry(40114, "invalid index"),
                    Map.entry(40125, "invalid appsecret"),
                    Map.entry(40130, "invalid openid list size, at least two openid"),
                    Map.entry(40132, "invalid username"),
                    Map.entry(40155, "invalid content: link to another account's home page"),
                    Map.entry(40164, "invalid ip, not in whitelist"),
                    Map.entry(41001, "access_token missing"),
                    Map.entry(41002, "appid missing"),
                    Map.entry(41004, "appsecret missing"),
                    Map.entry(41005, "media data missing"),
                    Map.entry(41006, "media_id missing"),
                    Map.entry(41011, "missing required fields! please check"),
                    Map.entry(41039, "invalid content_source_url"),
                    Map.entry(42001, "access_token expired"),
                    Map.entry(43001, "require GET method"),
                    Map.entry(43002, "require POST method"),
                    Map.entry(44003, "empty news data"),
                    Map.entry(44004, "empty content"),
                    Map.entry(45001, "media size out of limit"),
                    Map.entry(45002, "content size out of limit"),
                    Map.entry(45003, "title size out of limit"),
                    Map.entry(45004, "description size out of limit"),
                    Map.entry(45005, "url size out of limit"),
                    Map.entry(45008, "article size out of limit"),
                    Map.entry(45009, "reach max api daily quota limit"),
                    Map.entry(
                            45011, "api minute-quota reach limit, must slower, retry next minute"),
                    Map.entry(45019, "too many openid"),
                    Map.entry(45028, "has no masssend quota"),
                    Map.entry(45056, "too many tag now, no need to add new"),
                    Map.entry(45057, "can't delete tag that has too many fans"),
                    Map.entry(45058, "can't modify sys tag"),
                    Map.entry(45059, "can not tag too many for one user"),
                    Map.entry(45064, "no permission to use this weapp in article"),
                    Map.entry(45065, "clientmsgid exist"),
                    Map.entry(45066, "same clientmsgid retry too fast"),
                    Map.entry(45067, "clientmsgid size out of limit"),
                    Map.entry(45083, "mass speed out of range"),
                    Map.entry(45084, "mass speed missing"),
                    Map.entry(45086, "invalid attrbute 'data-miniprogram-appid'"),
                    Map.entry(45110, "author size out of limit"),
                    Map.entry(45157, "invalid tag name"),
                    Map.entry(45158, "tag name too long"),
                    Map.entry(45159, "invalid tag id"),
                    Map.entry(45166, "invalid content"),
                    Map.entry(46001, "media data no exist"),
                    Map.entry(47001, "data format error"),
                    Map.entry(48001, "api unauthorized"),
                    Map.entry(48003, "user not agree mass-send protocol"),
                    Map.entry(48006, "forbid to clear quota because of reaching the limit"),
                    Map.entry(49003, "not match openid with appid"),
                    Map.entry(50002, "user limited"),
                    Map.entry(53402, "cover crop failed"),
                    Map.entry(53600, "invalid article id"),
                    Map.entry(76001, "rid not found"),
                    Map.entry(76021, "cgi_path not found"),
                    Map.entry(88000, "without comment privilege"),
                    Map.entry(89504, "this call is waiting for the administrator to confirm"));

    private ErrorTexts() {}

    static String of(int code) {
        return TEXTS.getOrDefault(code, "error " + code);
    }
}
