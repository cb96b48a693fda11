package city.lianbo.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// What the screens' framework adds to the security of the desk; implemented beside the views, so
/// that nothing here knows the framework.
public interface ScreenSecurity {

    /// Opens public screens and the framework's own requests, demands a sign-in for all others.
    ///
    /// @param signInPath where strangers are sent
    void protect(HttpSecurity http, String signInPath);

    /// Knows the sign-in also where a screen is changed from a background thread.
    SecurityContextHolderStrategy contexts();
}
