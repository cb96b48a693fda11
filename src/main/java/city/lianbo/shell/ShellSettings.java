package city.lianbo.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param environment what the badge in the frame says, so that nobody takes practice for the real
///     thing
@ConfigurationProperties("lianbo.shell")
record ShellSettings(@DefaultValue("live") Environment environment) {

    enum Environment {
        /// Sends reach real followers: no badge.
        LIVE,
        /// Sends go to the simulator.
        PRACTICE
    }
}
