package city.lianbo.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param signIn how often a sign-in may be tried
/// @param setupLinkLife how long the first administrator's link can be used
/// @param publicAddress where browsers find the desk, for links in the log; empty: this machine
/// @param httpsOnly tell browsers to come by HTTPS only, for a year
@Validated
@ConfigurationProperties("lianbo.identity")
record IdentitySettings(
        @Valid @DefaultValue SignIn signIn,
        @DefaultValue("24h") Duration setupLinkLife,
        @DefaultValue("") String publicAddress,
        @DefaultValue("false") boolean httpsOnly) {

    /// @param perLogin attempts for one login name within the window
    /// @param perAddress attempts from one address; whole offices share one
    /// @param window in which the attempts come back, evenly
    record SignIn(
            @DefaultValue("5") @Min(1) int perLogin,
            @DefaultValue("60") @Min(1) int perAddress,
            @DefaultValue("5m") Duration window) {}
}
