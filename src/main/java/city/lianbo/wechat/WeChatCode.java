package city.lianbo.wechat;

/// The catalogue of WeChat's answers: what each code means, whose move it is, and what to do.
/// Meaning and remedy in Chinese and English stand in the message bundle under
/// `wechat.code.<number>.meaning` and `.remedy`.
public enum WeChatCode {
    SYSTEM_BUSY(-1, Policy.RECONCILE),
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
        for (var entry : values()) {
            if (entry.code == code) {
                return entry;
            }
        }
        return UNKNOWN;
    }
}
