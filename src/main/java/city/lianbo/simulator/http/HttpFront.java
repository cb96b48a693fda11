package city.lianbo.simulator.http;

import city.lianbo.simulator.SimulatorOptions;
import city.lianbo.simulator.World;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The listening server: WeChat's API, remote control, phone and pictures on one port, a virtual
/// thread per request.
public final class HttpFront implements AutoCloseable {

    private static final int BACKLOG = 8_192;
    private static final Logger LOG = System.getLogger(HttpFront.class.getName());

    static {
        // Read once, when the JDK's server class is loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Ticker ticker;
    private final Api api;
    private final RemoteControl remoteControl;
    private final PictureDoor pictures;
    private final PhoneDoor phone;

    private HttpFront(World world, HttpServer server) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.api = new Api(world);
        this.remoteControl = new RemoteControl(world);
        this.pictures = new PictureDoor(world);
        this.phone = new PhoneDoor(world);
        this.ticker = new Ticker(world, new HttpEventPoster(world.clock()));
    }

    public static HttpFront start(World world, SimulatorOptions options) throws IOException {
        var front = new HttpFront(world, server(options));
        front.server.setExecutor(front.threads);
        front.server.createContext("/", front::handle);
        front.server.start();
        front.ticker.start();
        return front;
    }

    private static HttpServer server(SimulatorOptions options) throws IOException {
        var address = new InetSocketAddress(options.host(), options.port());
        if (options.identity().isEmpty()) {
            return HttpServer.create(address, BACKLOG);
        }
        var server = HttpsServer.create(address, BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(options.identity().get().context()));
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        ticker.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            var request = Request.read(exchange);
            if (request.path().startsWith("/_sim/picture/")
                    || request.path().startsWith("/mmbiz_")) {
                pictures.answer(request).send(exchange);
            } else if (request.path().startsWith("/_sim/")) {
                remoteControl.answer(request).send(exchange);
            } else if (request.path().equals("/phone") || request.path().startsWith("/phone/")) {
                phone.answer(request).send(exchange);
            } else if (request.path().equals("/")) {
                Response.seeOther("/phone").send(exchange);
            } else {
                api.answer(request, exchange);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException problem) {
            LOG.log(Logger.Level.ERROR, exchange.getRequestURI().getPath(), problem);
            throw problem;
        } finally {
            exchange.close();
        }
    }
}
