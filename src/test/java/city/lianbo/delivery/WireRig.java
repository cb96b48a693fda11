package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.SealedCargo;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.http.SimulatorRig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// The real engine over real HTTP: the database and the clock of an [EngineRig], the adapter, and a
/// simulator whose clock goes with the engine's.
final class WireRig implements AutoCloseable {

    final SimulatorRig simulator;
    final EngineRig engine;

    WireRig() throws IOException {
        simulator = new SimulatorRig();
        engine = new EngineRig(simulator.wechat());
        var picture = picture();
        engine.cargo = slots -> new Illustrated(new PlaceholderCargo(slots), picture);
        tellTheTime();
    }

    private static PictureUpload picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new PictureUpload("map.png", "image/png", bytes.toByteArray());
    }

    /// A delivery of an account of its own.
    Planned plan(Channel channel) {
        return plan(channel, simulator.account(), "all");
    }

    Planned plan(Channel channel, AccountId account, String audience) {
        return new Planned(engine.plan(channel, account, audience), account);
    }

    record Planned(DeliveryId id, AccountId account) {}

    /// Up to 2 s before T.
    void arm() {
        engine.arm();
        tellTheTime();
    }

    void fire() {
        engine.runner("node-1").fire(engine.departure);
        tellTheTime();
    }

    void advance(Duration time) {
        engine.clock.advance(time);
        tellTheTime();
    }

    /// Everything that recurs, for so many minutes.
    void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            advance(Duration.ofMinutes(1));
            engine.sweeper().sweep();
        }
    }

    private void tellTheTime() {
        simulator.put("/_sim/clock", "{\"set\":\"%s\"}".formatted(engine.clock.instant()));
    }

    DeliveryState state(Planned planned) {
        return engine.state(planned.id());
    }

    List<JsonNode> ledger(Planned planned) {
        return simulator.ledger(planned.account());
    }

    /// One fault for one account.
    ///
    /// @param path without `/cgi-bin`
    String fault(Planned planned, String path, String fault, int times) {
        return """
        {"path":"/cgi-bin/%s","appId":"%s","fault":"%s","times":%d,"delayMs":300}
        """
                .formatted(path, simulator.appIdOf(planned.account()), fault, times);
    }

    void strike(List<String> faults) {
        simulator.put("/_sim/faults", faults.toString());
    }

    @Override
    public void close() {
        simulator.close();
    }

    /// With pictures that WeChat takes for pictures.
    private record Illustrated(PlaceholderCargo cargo, PictureUpload any) implements SealedCargo {

        @Override
        public Set<Fingerprint> bodyPictures() {
            return cargo.bodyPictures();
        }

        @Override
        public Set<Fingerprint> covers() {
            return cargo.covers();
        }

        @Override
        public Set<String> slots() {
            return cargo.slots();
        }

        @Override
        public PictureUpload bodyPicture(Fingerprint picture) {
            return any;
        }

        @Override
        public PictureUpload cover(Fingerprint picture) {
            return any;
        }

        @Override
        public List<DraftArticle> bind(
                Map<Fingerprint, String> addresses,
                Map<Fingerprint, MediaId> covers,
                Map<String, String> links) {
            return cargo.bind(addresses, covers, links);
        }
    }
}
