package city.lianbo.delivery;

import city.lianbo.alarm.Tick;
import java.util.function.Consumer;

/// A tick of the engine under its name.
record DeliveryTick(String name, Consumer<String> work) implements Tick {

    @Override
    public void ring(String argument) {
        work.accept(argument);
    }
}
