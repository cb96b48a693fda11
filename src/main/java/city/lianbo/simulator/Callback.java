package city.lianbo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where and how an account's events are pushed.
///
/// @param url empty: nowhere
/// @param aesKey the 43 characters of EncodingAESKey; needed except in plain mode
public record Callback(String url, String token, String aesKey, Mode mode) {

    static final Callback NONE = new Callback("", "", "", Mode.PLAIN);

    public Callback {
        if (mode != Mode.PLAIN && !aesKey.matches("[0-9A-Za-z]{43}")) {
            throw new IllegalArgumentException("aesKey: 43 letters and digits");
        }
    }

    /// Plain text, both, or cipher only.
    public enum Mode {
        @JsonProperty("plain")
        PLAIN,
        @JsonProperty("compatible")
        COMPATIBLE,
        @JsonProperty("safe")
        SAFE
    }
}
