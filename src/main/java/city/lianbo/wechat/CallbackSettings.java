package city.lianbo.wechat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param freshness how far a push's timestamp may lie from our clock, either way
/// @param largestBody more is not read
@ConfigurationProperties("lianbo.wechat.callback")
record CallbackSettings(
        @DefaultValue("10m") Duration freshness, @DefaultValue("256KB") DataSize largestBody) {}
