package city.lianbo.account;

import java.util.regex.Pattern;

/// What an AppID and an AppSecret look like. WeChat uses hexadecimal digits; any letter is taken,
/// because nobody outside WeChat knows whether that will stay.
final class AppIds {

    private static final Pattern APP_ID = Pattern.compile("wx[0-9A-Za-z]{16}");
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z]{32}");

    private AppIds() {}

    static boolean fits(String appId) {
        return APP_ID.matcher(appId).matches();
    }

    static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }
}
