package city.lianbo.wechat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue of WeChat's answers: what each code means, whose move it is, and what to do.
/// Meaning and remedy in Chinese and English stand in the message bundle under [#meaningKey()] and
/// [#remedyKey()].
///
/// The policy is the ordinary one. On a mass send or a publication the delivery protocol judges
/// more carefully: there −1, [#UNKNOWN] and some others leave the outcome uncertain.
public enum WeChatCode {
    SYSTEM_BUSY(-1, Policy.RECONCILE),
    INVALID_CREDENTIAL(40001, Policy.REFRESH),
    INVALID_TOKEN(40014, Policy.REFRESH),
    TOKEN_EXPIRED(42001, Policy.REFRESH),
    COMPONENT_TOKEN_EXPIRED(42006, Policy.REFRESH),
    BAD_GRANT_TYPE(40002, Policy.BUG),
    BAD_OPENID(40003, Policy.CONTENT),
    BAD_MEDIA_KIND(40004, Policy.CONTENT),
    BAD_FILE_TYPE(40005, Policy.CONTENT),
    BAD_FILE_SIZE(40006, Policy.CONTENT),
    PICTURE_TOO_BIG(40009, Policy.CONTENT),
    VOICE_TOO_BIG(40010, Policy.CONTENT),
    VIDEO_TOO_BIG(40011, Policy.CONTENT),
    THUMB_TOO_BIG(40012, Policy.CONTENT),
    UNSUPPORTED_FILE(40113, Policy.CONTENT),
    UNSUPPORTED_PICTURE(40137, Policy.CONTENT),
    INVALID_MEDIA_ID(40007, Policy.CONTENT),
    BAD_MESSAGE_TYPE(40008, Policy.BUG),
    BAD_CHARACTERS(40033, Policy.BUG),
    BAD_PARAMETERS(40035, Policy.BUG),
    BAD_REQUEST_FORMAT(40038, Policy.BUG),
    BAD_ARGUMENTS(40097, Policy.BUG),
    BAD_APP_ID(40013, Policy.CONFIGURATION),
    BAD_GROUP(40050, Policy.CONTENT),
    BAD_MSG_ID(40059, Policy.BUG),
    BAD_ARTICLE_INDEX(40060, Policy.BUG),
    BAD_APP_SECRET(40125, Policy.CONFIGURATION),
    APP_SECRET_FROZEN(40243, Policy.CONFIGURATION),
    TOO_FEW_OPENIDS(40130, Policy.BUG),
    BAD_OPENID_LIST(40031, Policy.BUG),
    BAD_OPENID_LIST_LENGTH(40032, Policy.BUG),
    BAD_WECHAT_ID(40132, Policy.CONTENT),
    LINK_TO_OTHER_ACCOUNT(40155, Policy.CONTENT),
    ADDRESS_NOT_LISTED(40164, Policy.CONFIGURATION),
    RUMOUR_NOT_DELETABLE(40204, Policy.HUMAN),
    TOKEN_MISSING(41001, Policy.BUG),
    APP_ID_MISSING(41002, Policy.BUG),
    SECRET_MISSING(41004, Policy.BUG),
    MEDIA_MISSING(41005, Policy.BUG),
    MEDIA_ID_MISSING(41006, Policy.BUG),
    FIELDS_MISSING(41011, Policy.BUG),
    BAD_SOURCE_URL(41039, Policy.CONTENT),
    BAD_INDEX(40114, Policy.BUG),
    GET_REQUIRED(43001, Policy.BUG),
    POST_REQUIRED(43002, Policy.BUG),
    HTTPS_REQUIRED(43003, Policy.BUG),
    RECEIVER_NOT_FOLLOWING(43004, Policy.CONTENT),
    RECEIVER_BLACKLISTED(43019, Policy.CONTENT),
    RECEIVER_REFUSES(48002, Policy.CONTENT),
    RECEIVER_UNFOLLOWED(50005, Policy.CONTENT),
    EMPTY_MEDIA(44001, Policy.CONTENT),
    EMPTY_BODY(44002, Policy.BUG),
    EMPTY_NEWS(44003, Policy.BUG),
    EMPTY_TEXT(44004, Policy.BUG),
    MEDIA_TOO_BIG(45001, Policy.CONTENT),
    CONTENT_TOO_LONG(45002, Policy.CONTENT),
    TITLE_TOO_LONG(45003, Policy.CONTENT),
    DIGEST_TOO_LONG(45004, Policy.CONTENT),
    LINK_TOO_LONG(45005, Policy.CONTENT),
    PICTURE_LINK_TOO_LONG(45006, Policy.CONTENT),
    VOICE_TOO_LONG(45007, Policy.CONTENT),
    TOO_MANY_ARTICLES(45008, Policy.CONTENT),
    AUTHOR_TOO_LONG(45110, Policy.CONTENT),
    DAILY_CALLS_USED_UP(45009, Policy.QUOTA),
    TOO_FREQUENT(45011, Policy.RETRY),
    TOO_MANY_OPENIDS(45019, Policy.BUG),
    SEND_QUOTA_USED_UP(45028, Policy.QUOTA),
    NO_SEND_QUOTA(45093, Policy.QUOTA),
    MONTHLY_CALLS_USED_UP(45040, Policy.QUOTA),
    CUSTOMER_MESSAGES_USED_UP(45047, Policy.QUOTA),
    BAD_MASS_SEND_TYPE(45052, Policy.BUG),
    UPDATED_TOO_OFTEN(45061, Policy.RETRY),
    HAS_ADVERTISEMENT(45062, Policy.HUMAN),
    MINI_PROGRAM_NOT_LINKED(45064, Policy.CONTENT),
    BAD_MINI_PROGRAM(45086, Policy.CONTENT),
    CLIENT_MSG_ID_EXISTS(45065, Policy.DUPLICATE),
    RETRIED_TOO_FAST(45066, Policy.RETRY),
    CLIENT_MSG_ID_TOO_LONG(45067, Policy.BUG),
    MEDIA_IN_AUTO_REPLY(45060, Policy.CONTENT),
    MEDIA_IN_USE(48005, Policy.CONTENT),
    MATERIAL_FULL(45074, Policy.QUOTA),
    UPLOAD_LIMIT(45101, Policy.HUMAN),
    API_BLOCKED(45102, Policy.ACCOUNT),
    API_BANNED(48004, Policy.ACCOUNT),
    BLOCKED_BY_SUPERVISOR(45501, Policy.ACCOUNT),
    API_UNSUPPORTED(45103, Policy.BUG),
    API_EXPIRED(48009, Policy.BUG),
    BAD_TAG_NAME(45157, Policy.CONTENT),
    TAG_NAME_TOO_LONG(45158, Policy.CONTENT),
    BAD_TAG(45159, Policy.CONTENT),
    TOO_MANY_TAGS(45056, Policy.CONTENT),
    TAG_TOO_BIG(45057, Policy.CONTENT),
    SYSTEM_TAG(45058, Policy.CONTENT),
    TOO_MANY_TAGS_ON_FOLLOWER(45059, Policy.CONTENT),
    INVALID_CONTENT(45166, Policy.CONTENT),
    BLACKLISTED_WORDS(45168, Policy.CONTENT),
    RISKY_CONTENT(87014, Policy.CONTENT),
    MEDIA_NOT_FOUND(46001, Policy.CONTENT),
    BROKEN_JSON(47001, Policy.BUG),
    ESCAPED_CHARACTERS(47002, Policy.BUG),
    API_UNAUTHORISED(48001, Policy.PERMISSION),
    MASS_SEND_AGREEMENT(48003, Policy.HUMAN),
    RESETS_USED_UP(48006, Policy.QUOTA),
    MESSAGE_KIND_FORBIDDEN(48008, Policy.PERMISSION),
    MATERIAL_LOCKED(48010, Policy.CONTENT),
    VIDEO_NOT_UPLOADED(48013, Policy.CONTENT),
    VIDEO_IN_REVIEW(48014, Policy.CONTENT),
    NO_COMMENTS(48015, Policy.PERMISSION),
    ADDRESS_RETIRED(48017, Policy.CONFIGURATION),
    NO_COMMENT_PRIVILEGE(88000, Policy.PERMISSION),
    FOREIGN_OPENID(49003, Policy.BUG),
    API_NOT_GRANTED(50001, Policy.PERMISSION),
    ACCOUNT_LIMITED(50002, Policy.ACCOUNT),
    TOKEN_FORBIDDEN(50004, Policy.ACCOUNT),
    ACCOUNT_FROZEN(50007, Policy.ACCOUNT),
    COVER_CROP_FAILED(53402, Policy.CONTENT),
    BAD_PRODUCT(53405, Policy.CONTENT),
    SELLING_RESTRICTED(53404, Policy.PERMISSION),
    SELLING_NOT_ENABLED(53406, Policy.PERMISSION),
    PUBLISH_CHECK_FAILED(53503, Policy.CONTENT),
    USE_THE_CONSOLE(53504, Policy.HUMAN),
    SAVE_BY_HAND_FIRST(53505, Policy.HUMAN),
    BAD_ARTICLE_ID(53600, Policy.BUG),
    NOT_AUTHORISED_TO_PLATFORM(61003, Policy.HUMAN),
    PERMISSION_SET_MISSING(61007, Policy.HUMAN),
    PERMISSION_UNCONFIRMED(61016, Policy.HUMAN),
    PERMISSION_NOT_GRANTED(61017, Policy.HUMAN),
    REFRESH_TOKEN_INVALID(61023, Policy.HUMAN),
    PLATFORM_ADDRESS_NOT_LISTED(61004, Policy.CONFIGURATION),
    TICKET_EXPIRED(61005, Policy.RETRY),
    TICKET_INVALID(61006, Policy.RETRY),
    SERVICE_ERROR(61450, Policy.RETRY),
    BAD_SERVICE_PARAMETER(61451, Policy.BUG),
    BAD_DATE(61500, Policy.BUG),
    BAD_DATE_RANGE(61501, Policy.BUG),
    STATISTICS_NOT_READY(61503, Policy.RETRY),
    RID_NOT_FOUND(76001, Policy.BUG),
    BAD_RID(76002, Policy.BUG),
    FOREIGN_RID(76003, Policy.PERMISSION),
    EMPTY_RID(76004, Policy.BUG),
    PATH_NOT_FOUND(76021, Policy.BUG),
    PATH_FORBIDDEN(76022, Policy.PERMISSION),
    COMMENTED_ARTICLE_NOT_FOUND(88001, Policy.CONTENT),
    COMMENTS_LIMITED(88002, Policy.CONTENT),
    TOO_MANY_ELECTED(88003, Policy.CONTENT),
    COMMENT_DELETED_BY_READER(88004, Policy.CONTENT),
    ALREADY_REPLIED(88005, Policy.CONTENT),
    COMMENT_REFUSED(88006, Policy.CONTENT),
    BAD_REPLY_LENGTH(88007, Policy.CONTENT),
    COMMENT_NOT_FOUND(88008, Policy.CONTENT),
    REPLY_NOT_FOUND(88009, Policy.CONTENT),
    BAD_COMMENT_COUNT(88010, Policy.CONTENT),
    COMMENTED_ARTICLE_LIMITED(88011, Policy.CONTENT),
    CONFIRMATION_SENT(89501, Policy.HUMAN),
    WAITING_FOR_ADMINISTRATOR(89502, Policy.HUMAN),
    CONFIRMATION_NEEDED(89503, Policy.HUMAN),
    CONFIRMATION_PENDING(89504, Policy.HUMAN),
    CONFIRMATION_IN_PROGRESS(89505, Policy.HUMAN),
    ADDRESS_REFUSED_FOR_A_DAY(89506, Policy.HUMAN),
    ADDRESS_REFUSED_FOR_AN_HOUR(89507, Policy.HUMAN),
    UNKNOWN(Integer.MIN_VALUE, Policy.CONTENT);

    /// Whose move it is after a refusal.
    public enum Policy {
        /// Same call again, later.
        RETRY,
        /// A new token, once.
        REFRESH,
        /// The outcome is unknown: ask first.
        RECONCILE,
        /// The editor changes text or pictures.
        CONTENT,
        /// The account lacks a right.
        PERMISSION,
        /// The account is frozen or banned.
        ACCOUNT,
        /// The operator of the desk changes a setting.
        CONFIGURATION,
        /// The account's administrator acts on the phone or in WeChat's console.
        HUMAN,
        /// Wait for the next day or month.
        QUOTA,
        /// Done already.
        DUPLICATE,
        /// Our request is wrong.
        BUG
    }

    private static final Map<Integer, WeChatCode> BY_NUMBER =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(WeChatCode::code, Function.identity()));

    private final int code;
    private final Policy policy;

    WeChatCode(int code, Policy policy) {
        this.code = code;
        this.policy = policy;
    }

    public int code() {
        return code;
    }

    public Policy policy() {
        return policy;
    }

    /// The entry for a code; [#UNKNOWN] for one that the catalogue does not hold.
    public static WeChatCode of(int code) {
        return BY_NUMBER.getOrDefault(code, UNKNOWN);
    }

    public String meaningKey() {
        return "wechat.code." + label() + ".meaning";
    }

    public String remedyKey() {
        return "wechat.code." + label() + ".remedy";
    }

    private String label() {
        return this == UNKNOWN ? "unknown" : Integer.toString(code);
    }
}
