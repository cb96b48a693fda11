package city.lianbo.simulator;

import java.util.List;
import java.util.stream.LongStream;

/// Followers are numbers until somebody asks for them: their open ids follow from the account.
public final class Followers {

    public static final int PAGE = 10_000;

    private static final int DIGITS = 21;

    private Followers() {}

    /// @param next the open id after which to go on; empty for the first page
    /// @throws WeChatRefusal 40003
    public static List<String> after(Account account, String next) {
        long first = next.isEmpty() ? 0 : number(account, next) + 1;
        return LongStream.range(first, Math.min(first + PAGE, account.followers()))
                .mapToObj(i -> openid(account, i))
                .toList();
    }

    public static boolean follows(Account account, String openid) {
        try {
            return number(account, openid) < account.followers();
        } catch (WeChatRefusal _) {
            return false;
        }
    }

    static String openid(Account account, long number) {
        var digits = Long.toString(number);
        return prefix(account) + "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static long number(Account account, String openid) {
        var prefix = prefix(account);
        if (!openid.startsWith(prefix) || !openid.substring(prefix.length()).matches("\\d{21}")) {
            throw new WeChatRefusal(40003);
        }
        return Long.parseLong(openid.substring(prefix.length()));
    }

    private static String prefix(Account account) {
        return "o" + Digests.sha256(account.appId()).substring(0, 6);
    }
}
