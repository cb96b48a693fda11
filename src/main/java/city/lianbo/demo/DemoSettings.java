package city.lianbo.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param simulatorPort where WeChat's simulator listens, on loopback
/// @param simulatorFolder what the simulator remembers
/// @param password of everybody in the demo city
@ConfigurationProperties("lianbo.demo")
record DemoSettings(
        @DefaultValue("8089") int simulatorPort,
        @DefaultValue("data/simulator") Path simulatorFolder,
        @DefaultValue("linjiang-2026") String password) {

    String simulatorAddress() {
        return "http://127.0.0.1:" + simulatorPort;
    }
}
