package city.lianbo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Dialects for what nobody outside WeChat knows for sure, and the constants of time and size.
///
/// @param clientmsgidChecked before or after quota and media
/// @param protectedAnswer what `sendall` answers at once where an administrator must confirm; the
///     job waits in every case
/// @param equalContent 45065 also for equal content under another id
/// @param failureGivesQuotaBack a job that fails does not count
/// @param repeatGapMillis the 45066 minute, counted from the first try
/// @param eventDelayMillis from the end of a job to the first try of its event
/// @param originalLength shorter texts can't be declared original, in characters
/// @param msgIdKnownAfterMillis for so long after acceptance `mass/get` says 40059
public record Settings(
        DraftGone draftGone,
        KeyChecked clientmsgidChecked,
        ProtectedAnswer protectedAnswer,
        Switch equalContent,
        Escapes unicodeEscapes,
        Events events,
        boolean failureGivesQuotaBack,
        long repeatGapMillis,
        long keyMemoryMillis,
        long sendDurationMillis,
        long publishDurationMillis,
        long confirmationMillis,
        long msgIdKnownAfterMillis,
        int eventTries,
        long eventTimeoutMillis,
        long eventDelayMillis,
        int originalLength,
        long tokenSeconds,
        long tokenOverlapSeconds,
        long forcedTokenGapSeconds,
        int massCallsPerMinute,
        int clientmsgidBytes,
        int titleLimit,
        int digestLimit,
        int authorLimit,
        int contentLimit) {

    public static final Settings DEFAULT =
            new Settings(
                    DraftGone.ACCEPTANCE,
                    KeyChecked.BEFORE,
                    ProtectedAnswer.SUCCESS,
                    Switch.OFF,
                    Escapes.REFUSE,
                    Events.ONCE,
                    true,
                    60_000,
                    86_400_000,
                    2_000,
                    2_000,
                    1_800_000,
                    0,
                    3,
                    5_000,
                    0,
                    300,
                    7_200,
                    300,
                    30,
                    60,
                    64,
                    64,
                    128,
                    16,
                    20_000);

    /// When a draft leaves the draft box.
    public enum DraftGone {
        @JsonProperty("acceptance")
        ACCEPTANCE,
        @JsonProperty("completion")
        COMPLETION
    }

    /// When a `clientmsgid` is looked at.
    public enum KeyChecked {
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("after")
        AFTER
    }

    /// The synchronous answer under phone protection.
    public enum ProtectedAnswer {
        @JsonProperty("success")
        SUCCESS,
        @JsonProperty("89504")
        WAITING_FOR_ADMINISTRATOR,
        @JsonProperty("45028")
        NO_QUOTA
    }

    /// What becomes of `\\uXXXX` in a JSON body.
    public enum Escapes {
        @JsonProperty("refuse")
        REFUSE,
        @JsonProperty("keep")
        KEEP,
        @JsonProperty("decode")
        DECODE
    }

    /// How often a job's event is pushed.
    public enum Events {
        @JsonProperty("once")
        ONCE,
        @JsonProperty("twice")
        TWICE,
        @JsonProperty("never")
        NEVER
    }

    /// On or off.
    public enum Switch {
        @JsonProperty("on")
        ON,
        @JsonProperty("off")
        OFF
    }
}
