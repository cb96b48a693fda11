package city.lianbo.wechat.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How WeChat is reached. Sends and publications bring their own deadline.
///
/// @param baseUrl where the API lives: WeChat's own address, or a simulator's
/// @param maxInFlight calls under way at once, over all accounts
/// @param connectTimeout for opening one connection
/// @param readTimeout for questions and token requests
/// @param writeTimeout for drafts and deletions
/// @param uploadTimeout for pictures of up to 10 MB
/// @param warmUpTimeout for all of one warm-up
@Validated
@ConfigurationProperties("lianbo.wechat")
record HttpSettings(
        @DefaultValue("https://api.weixin.qq.com") URI baseUrl,
        @DefaultValue("1024") @Min(1) @Max(20_000) int maxInFlight,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("30s") Duration writeTimeout,
        @DefaultValue("60s") Duration uploadTimeout,
        @DefaultValue("10s") Duration warmUpTimeout) {

    /// Without a slash at the end, so that a path can follow.
    String base() {
        return baseUrl.toString().replaceAll("/+$", "");
    }
}
