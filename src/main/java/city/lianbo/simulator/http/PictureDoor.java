package city.lianbo.simulator.http;

import city.lianbo.simulator.World;
import java.util.Map;
import java.util.regex.Pattern;

/// Gives uploaded pictures back, at the path that WeChat's address has and at `/_sim/picture/<id>`.
final class PictureDoor {

    private static final Pattern PATH =
            Pattern.compile("/(?:_sim/picture|mmbiz_[a-z0-9]+)/([0-9A-Za-z_-]+)(?:/0)?");

    private final World world;

    PictureDoor(World world) {
        this.world = world;
    }

    Response answer(Request request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Response.json(404, Fields.of("error", "No such picture"));
        }
        return world.pictures()
                .find(path.group(1))
                .map(picture ->
                        new Response(
                                200,
                                picture.contentType(),
                                world.pictures().bytes(picture),
                                Map.of(
                                        "Cache-Control",
                                        "max-age=86400",
                                        "X-Content-Type-Options",
                                        "nosniff")))
                .orElseGet(() -> Response.json(404, Fields.of("error", "No such picture")));
    }
}
