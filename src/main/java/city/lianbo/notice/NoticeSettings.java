package city.lianbo.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param publicAddress where browsers find the desk, for links in mails
/// @param mailFrom the sender of mails; empty: the user of the mail server
/// @param mailEvery how often the outbox is looked at
/// @param mailLimit a mail that could not be sent for so long is given up
/// @param mailRetry before the second try; doubled by every further one
/// @param mailRetryLimit the longest such gap
/// @param mailLease how long one node may be at sending a mail
/// @param remembered how long notices that are over are kept
@Validated
@ConfigurationProperties("lianbo.notice")
record NoticeSettings(
        @DefaultValue("") String publicAddress,
        @DefaultValue("") String mailFrom,
        @NotNull @DefaultValue("10s") Duration mailEvery,
        @NotNull @DefaultValue("6h") Duration mailLimit,
        @NotNull @DefaultValue("1m") Duration mailRetry,
        @NotNull @DefaultValue("30m") Duration mailRetryLimit,
        @NotNull @DefaultValue("5m") Duration mailLease,
        @NotNull @DefaultValue("180d") Duration remembered) {}
