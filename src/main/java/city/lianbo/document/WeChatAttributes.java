package city.lianbo.document;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which attributes WeChat's own elements may bring along, and what may stand in them. What is
/// allowed is kept word for word; anything else is no such element. The lists hold what WeChat's
/// editor writes, except for what it needs only for itself (classes, styles, `src` of a frame).
enum WeChatAttributes {
    VIDEO {
        @Override
        boolean isNamed(Map<String, String> attributes) {
            return attributes.containsKey("data-mpvid") || attributes.containsKey("data-src");
        }
    },
    CHANNELS {
        @Override
        boolean isNamed(Map<String, String> attributes) {
            return attributes.containsKey("data-id") || attributes.containsKey("data-url");
        }
    },
    MINI_PROGRAM {
        @Override
        boolean isNamed(Map<String, String> attributes) {
            return attributes.containsKey("data-miniprogram-appid");
        }
    };

    private static final int LONGEST = 1_000;

    private static final String NUMBER = "\\d{1,8}(\\.\\d{1,20})?";
    private static final String TOKEN = "[A-Za-z0-9_.:@=/+-]{1,300}";
    private static final String HOST = "([a-z0-9-]+\\.)*(qq\\.com|qpic\\.cn|qlogo\\.cn)";
    private static final String REST = "([/?][^\\s\"'<>\\\\`\\p{Z}\\p{C}]*)?";
    private static final String ADDRESS = "https?://" + HOST + REST;

    /// The video's editor writes the cover's address percent-encoded.
    private static final String ENCODED = "https?%3A%2F%2F" + HOST + "(%2F[A-Za-z0-9%_.~*-]*)?";

    private static final String PICTURE = ADDRESS + "|" + ENCODED;
    private static final String TEXT = "[^<>]{0,300}";
    private static final String PATH = "[^\\s\"'<>\\\\`\\p{Z}\\p{C}]{0,1000}";

    private static final Map<WeChatAttributes, Map<String, Pattern>> ALLOWED = allowed();

    /// Does it say which video or program is meant?
    abstract boolean isNamed(Map<String, String> attributes);

    /// The attributes in the order of their names; refuses what is not allowed.
    Map<String, String> checked(Map<String, String> attributes) {
        wrong(attributes)
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Not an attribute of WeChat's: " + name);
                });
        return Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /// The first attribute that is not allowed or not well formed, or `attributes` where the one
    /// is missing that says what is meant.
    Optional<String> wrong(Map<String, String> attributes) {
        var shapes = ALLOWED.getOrDefault(this, Map.of());
        for (var attribute : new TreeMap<>(attributes).entrySet()) {
            var shape = shapes.get(attribute.getKey());
            if (shape == null || !fits(shape, attribute.getValue())) {
                return Optional.of(attribute.getKey());
            }
        }
        return isNamed(attributes) ? Optional.empty() : Optional.of("attributes");
    }

    /// All that are allowed.
    Set<String> names() {
        return ALLOWED.getOrDefault(this, Map.of()).keySet();
    }

    private static boolean fits(Pattern shape, String value) {
        return value.length() <= LONGEST
                && CleanText.isClean(value)
                && shape.matcher(value).matches();
    }

    private static Map<WeChatAttributes, Map<String, Pattern>> allowed() {
        return Map.of(
                VIDEO,
                shapes(
                        Map.of(
                                "data-vidtype", "[0-9]",
                                "data-mpvid", "wxv_[0-9]{1,30}",
                                "data-src", "https://(mp\\.weixin|v)\\.qq\\.com" + REST,
                                "data-cover", PICTURE,
                                "data-ratio", NUMBER,
                                "data-w", NUMBER,
                                "data-galleryid", "[A-Za-z0-9_-]{0,64}",
                                "data-vh", NUMBER,
                                "data-vw", NUMBER)),
                CHANNELS,
                shapes(
                        Map.of(
                                "data-id", TOKEN,
                                "data-url", PICTURE,
                                "data-headimgurl", PICTURE,
                                "data-username", TOKEN,
                                "data-nickname", TEXT,
                                "data-desc", TEXT,
                                "data-nonceid", TOKEN,
                                "data-type", "video|image|live",
                                "data-authiconurl", PICTURE),
                        Map.of(
                                "data-pluginname", "mpvideosnap",
                                "data-width", NUMBER,
                                "data-height", NUMBER,
                                "data-mediatype", "[a-z]{0,20}",
                                "data-from", "[a-z]{0,20}",
                                "data-isdisabled", "[01]?",
                                "data-errortips", TEXT)),
                MINI_PROGRAM,
                shapes(
                        Map.of(
                                "data-miniprogram-appid", "wx[0-9a-f]{16}",
                                "data-miniprogram-path", PATH,
                                "data-miniprogram-title", TEXT,
                                "data-miniprogram-nickname", TEXT,
                                "data-miniprogram-avatar", PICTURE,
                                "data-miniprogram-imageurl", PICTURE,
                                "data-miniprogram-imageurlback", PICTURE,
                                "data-miniprogram-type", "card|image|text",
                                "data-miniprogram-servicetype", "[0-9]?")));
    }

    @SafeVarargs
    private static Map<String, Pattern> shapes(Map<String, String>... written) {
        var shapes = new HashMap<String, Pattern>();
        for (var some : written) {
            some.forEach((name, shape) -> shapes.put(name, Pattern.compile(shape)));
        }
        return Map.copyOf(shapes);
    }
}
