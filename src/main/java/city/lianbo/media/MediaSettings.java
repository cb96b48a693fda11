package city.lianbo.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param maximumMegapixels what may be decoded; every megapixel takes 4 MB of memory
/// @param maximumMegabytes WeChat takes covers of 10 MB at most
/// @param simultaneousDecodings bounds the memory that decoding takes at one time
@Validated
@ConfigurationProperties("lianbo.media")
record MediaSettings(
        @DefaultValue("40") @Min(1) @Max(200) int maximumMegapixels,
        @DefaultValue("10") @Min(1) @Max(10) int maximumMegabytes,
        @DefaultValue("2") @Min(1) @Max(64) int simultaneousDecodings) {

    static final int WORDS = 200;

    long maximumBytes() {
        return maximumMegabytes * 1_000_000L;
    }
}
