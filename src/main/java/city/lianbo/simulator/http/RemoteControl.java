package city.lianbo.simulator.http;

import city.lianbo.simulator.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `/_sim`: the simulator's own JSON interface.
final class RemoteControl {

    private final World world;
    private final List<Control> controls;

    RemoteControl(World world) {
        this.world = world;
        this.controls =
                Stream.of(
                                AccountControls.all(world),
                                TrafficControls.all(world),
                                WeatherControls.all(world))
                        .flatMap(List::stream)
                        .toList();
    }

    Response answer(Request request) {
        try {
            if (request.fromElsewhere()) {
                throw new BadRequest(403, "Another site's page may not do this");
            }
            var fitting = controls.stream().filter(one -> one.fits(request.path())).toList();
            if (fitting.isEmpty()) {
                throw new BadRequest(404, "There is no " + request.path());
            }
            var control =
                    fitting.stream()
                            .filter(one -> one.method().equals(request.method()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new BadRequest(
                                            405,
                                            request.path()
                                                    + " takes "
                                                    + String.join(
                                                            ", ",
                                                            fitting.stream()
                                                                    .map(Control::method)
                                                                    .toList())));
            var answer = Response.json(200, control.run(request));
            world.awaitDurable();
            return answer;
        } catch (BadRequest problem) {
            return Response.json(
                    problem.status(), Map.of("error", String.valueOf(problem.getMessage())));
        } catch (IllegalArgumentException problem) {
            return Response.json(400, Map.of("error", String.valueOf(problem.getMessage())));
        }
    }
}
