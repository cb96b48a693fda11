package city.lianbo.wechat;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why what WeChat had accepted did not go out: the `err(NNNNN)` of a mass send's report, or the
/// `publish_status` of a publication.
/// Meaning and remedy stand in the message bundle under [#meaningKey()] and [#remedyKey()].
public enum SendVerdict {
    SUSPECTED_ADVERTISING("10001"),
    POLITICS("20001"),
    SOCIAL_MATTER("20004"),
    PORNOGRAPHY("20002"),
    CRIME("20006"),
    FRAUD("20008"),
    COPYRIGHT("20013"),
    MUTUAL_PROMOTION("22000"),
    OTHER("21000"),
    ORIGINAL_CHECK_ERROR("30001"),
    ORIGINAL_CHECK_FORBIDS("30002"),
    REPRINT_NOT_WANTED("30003"),
    ADMINISTRATOR_REFUSED("40001"),
    ADMINISTRATOR_SILENT("40002"),
    PUBLICATION_ORIGINAL_CHECK("publish-2"),
    PUBLICATION_FAILED("publish-3"),
    PUBLICATION_REVIEW("publish-4"),
    SEND_FAILED("fail"),
    REJECTED_BY_PLATFORM("unknown");

    private static final Pattern NUMBERED = Pattern.compile("err\\((\\d{1,9})\\)");

    /// As the desk writes down the number with which a publication failed.
    private static final Pattern PUBLICATION = Pattern.compile("publish_status ([0-9]{1,9})");

    private static final Map<String, SendVerdict> BY_NUMBER =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(v -> v.number, Function.identity()));

    private final String number;

    SendVerdict(String number) {
        this.number = number;
    }

    /// The entry for WeChat's own word, as in [SendProgress.Failed#status]; whatever stands in no
    /// list is [#REJECTED_BY_PLATFORM], and the word itself should be shown beside it.
    public static SendVerdict of(String status) {
        if (status.equals("send fail") || status.equals("SEND_FAIL")) {
            return SEND_FAILED;
        }
        var publication = PUBLICATION.matcher(status);
        if (publication.matches()) {
            return BY_NUMBER.getOrDefault("publish-" + publication.group(1), REJECTED_BY_PLATFORM);
        }
        var numbered = NUMBERED.matcher(status);
        return numbered.matches()
                ? BY_NUMBER.getOrDefault(numbered.group(1), REJECTED_BY_PLATFORM)
                : REJECTED_BY_PLATFORM;
    }

    public String meaningKey() {
        return "wechat.verdict." + number + ".meaning";
    }

    public String remedyKey() {
        return "wechat.verdict." + number + ".remedy";
    }
}
