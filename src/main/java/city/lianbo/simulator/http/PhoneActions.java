package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.FaultPlan;
import city.lianbo.simulator.FaultRule;
import city.lianbo.simulator.Latency;
import city.lianbo.simulator.SimulatedClock;
import city.lianbo.simulator.World;
import java.util.List;
import java.util.function.Consumer;

/// What the buttons of the drawer do.
final class PhoneActions {

    private static final int MORNING = 8;

    private final World world;

    PhoneActions(World world) {
        this.world = world;
    }

    /// @param appId empty: all accounts
    /// @throws BadRequest for an action that no button has
    void run(String action, String appId) {
        switch (action) {
            case "newday" -> newDay();
            case "realtime" -> world.clock().real();
            case "quotas" -> accounts(appId, one -> world.quotas().giveEverythingBack(one.appId()));
            case "slow" -> world.settings().keep(new Latency(3_000, 300));
            case "fast" -> world.settings().keep(Latency.NONE);
            case "lose" -> loseNextAnswer(appId);
            case "calm" -> world.faults().keep(FaultPlan.NONE);
            case "confirm" -> accounts(appId, one -> world.massSendJobs().confirm(one.appId()));
            case "refuse" -> accounts(appId, one -> world.massSendJobs().refuse(one.appId()));
            default -> throw new BadRequest("No button does \"" + action + "\"");
        }
    }

    private void newDay() {
        var morning = world.clock().day().plusDays(1).atTime(MORNING, 0);
        world.clock().set(morning.atZone(SimulatedClock.BEIJING).toInstant());
    }

    private void loseNextAnswer(String appId) {
        world.faults()
                .add(
                        new FaultRule(
                                "/cgi-bin/message/mass/sendall", appId, "timeoutAfter", 1, 1, 0));
    }

    private void accounts(String appId, Consumer<Account> action) {
        var chosen =
                appId.isEmpty()
                        ? world.accounts().all()
                        : world.accounts().find(appId).map(List::of).orElse(List.of());
        chosen.forEach(action);
    }
}
