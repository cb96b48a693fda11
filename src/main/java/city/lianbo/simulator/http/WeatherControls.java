package city.lianbo.simulator.http;

import city.lianbo.simulator.FaultPlan;
import city.lianbo.simulator.FaultRule;
import city.lianbo.simulator.Latency;
import city.lianbo.simulator.Settings;
import city.lianbo.simulator.SimulatedClock;
import city.lianbo.simulator.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Faults, latency, clock and settings.
final class WeatherControls {

    private final World world;

    private WeatherControls(World world) {
        this.world = world;
    }

    static List<Control> all(World world) {
        var controls = new WeatherControls(world);
        return List.of(
                Control.of("GET", "/_sim/faults", (_, _) -> world.faults().plan()),
                Control.of("PUT", "/_sim/faults", (request, _) -> controls.faults(request)),
                Control.of("DELETE", "/_sim/faults", (_, _) -> controls.noFaults()),
                Control.of("GET", "/_sim/latency", (_, _) -> world.settings().latency()),
                Control.of("PUT", "/_sim/latency", (request, _) -> controls.latency(request)),
                Control.of("GET", "/_sim/settings", (_, _) -> world.settings().now()),
                Control.of("PUT", "/_sim/settings", (request, _) -> controls.settings(request)),
                Control.of("GET", "/_sim/clock", (_, _) -> controls.clock()),
                Control.of("PUT", "/_sim/clock", (request, _) -> controls.clock(request)));
    }

    /// A list of rules, or an object with `rules` and a `seed`.
    private FaultPlan faults(Request request) {
        var given = Json.read(request.body());
        var rules = given.isArray() ? given : given.path("rules");
        if (!rules.isArray()) {
            throw new BadRequest("A list of rules is needed, or {\"seed\":…,\"rules\":[…]}");
        }
        var plan =
                new FaultPlan(
                        given.isArray() ? 0 : given.path("seed").asLong(0),
                        rules.valueStream().map(WeatherControls::rule).toList());
        world.faults().keep(plan);
        return plan;
    }

    private static FaultRule rule(JsonNode given) {
        if (!given.hasNonNull("path") || !given.hasNonNull("fault")) {
            throw new BadRequest("Each rule needs path and fault");
        }
        return Json.patched(FaultRule.TEMPLATE, given, FaultRule.class);
    }

    private FaultPlan noFaults() {
        world.faults().keep(FaultPlan.NONE);
        return FaultPlan.NONE;
    }

    private Latency latency(Request request) {
        var latency = Json.patched(Latency.NONE, Json.read(request.body()), Latency.class);
        world.settings().keep(latency);
        return latency;
    }

    private Settings settings(Request request) {
        var settings =
                Json.patched(
                        world.settings().now(),
                        Dialects.read(Json.read(request.body())),
                        Settings.class);
        world.settings().keep(settings);
        return settings;
    }

    private Map<String, Object> clock(Request request) {
        var body = new Body(Json.read(request.body()));
        var clock = world.clock();
        try {
            if (body.has("set")) {
                clock.set(OffsetDateTime.parse(body.text("set")).toInstant());
            } else if (body.has("advance")) {
                clock.advance(Duration.parse(body.text("advance")));
            } else if (body.flag("stop")) {
                clock.stop();
            } else if (body.flag("run")) {
                clock.run();
            } else if (body.flag("real")) {
                clock.real();
            } else {
                throw new BadRequest("One of set, advance, stop, run, real is needed");
            }
        } catch (DateTimeException problem) {
            throw new BadRequest(
                    "set: 2026-11-23T09:00:00+08:00; advance: PT24H. " + problem.getMessage());
        }
        return clock();
    }

    private Map<String, Object> clock() {
        var now = world.clock().instant();
        var fields = Fields.of("now", now.toString());
        fields.put("beijing", now.atZone(SimulatedClock.BEIJING).toLocalDateTime().toString());
        fields.put("offset", world.clock().state().offset().toString());
        fields.put("stopped", world.clock().state().stopped() != null);
        return fields;
    }
}
