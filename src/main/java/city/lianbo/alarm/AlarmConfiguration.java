package city.lianbo.alarm;

import city.lianbo.platform.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
class AlarmConfiguration {

    @Bean
    NodeName nodeName(Ids ids) {
        return NodeName.of(ids.next());
    }

    @Bean
    ClockWatch clockWatch(
            InstantSource clock,
            NodeRows nodes,
            AlarmSettings settings,
            MeterRegistry registry,
            ObjectProvider<OtherClock> others) {
        return new ClockWatch(clock, nodes, settings, registry, others.orderedStream().toList());
    }

    @Bean
    Beginning heartbeats(Alarm alarm, AlarmSettings settings) {
        return new Beginning(alarm, settings);
    }

    static final class Beginning {

        private final Alarm alarm;
        private final AlarmSettings settings;

        Beginning(Alarm alarm, AlarmSettings settings) {
            this.alarm = alarm;
            this.settings = settings;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            alarm.every(HeartbeatTick.NAME, settings.beatEvery());
        }
    }
}
