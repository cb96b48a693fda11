package city.lianbo.edition;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What is settled for an item beside its text.
///
/// @param contentSourceUrl the address behind 阅读原文, or empty; http(s), at most 1 KB
/// @param openComment whether readers may comment
/// @param onlyFansComment of those who may comment, only followers
public record ItemTerms(String contentSourceUrl, boolean openComment, boolean onlyFansComment) {

    /// No link, no comments.
    public static final ItemTerms PLAIN = new ItemTerms("", false, false);

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final int LONGEST = 1_024;

    /// Refuses what is no address, and "followers only" where nobody can comment.
    public ItemTerms {
        contentSourceUrl = contentSourceUrl.strip();
        if (!contentSourceUrl.isEmpty() && !fits(contentSourceUrl)) {
            throw new SourceLinkUnfit(contentSourceUrl, LONGEST);
        }
        if (onlyFansComment && !openComment) {
            throw new IllegalArgumentException(
                    "Followers can only comment where comments are open");
        }
    }

    private static boolean fits(String address) {
        return ADDRESS.matcher(address).matches()
                && address.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
