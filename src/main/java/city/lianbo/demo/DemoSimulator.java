package city.lianbo.demo;

import city.lianbo.simulator.Simulator;
import city.lianbo.simulator.SimulatorOptions;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// WeChat's simulator in the desk's own process: up before anything asks it, down after everything.
@Component
@Profile("demo")
class DemoSimulator implements SmartLifecycle {

    static final int FIRST = 0;

    private final DemoSettings settings;
    private Optional<Simulator> simulator = Optional.empty();

    DemoSimulator(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }

    @Override
    public void start() {
        simulator =
                Optional.of(
                        Simulator.start(
                                SimulatorOptions.on(
                                        settings.simulatorPort(), settings.simulatorFolder())));
    }

    @Override
    public void stop() {
        simulator.ifPresent(Simulator::close);
        simulator = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return simulator.isPresent();
    }
}
