package city.lianbo.journey;

import city.lianbo.Lianbo;
import city.lianbo.identity.Login;
import city.lianbo.identity.NewPassword;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonDetails;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The desk on a free port with data of its own under `target`, started as `./lianbo run` starts it.
final class DeskUnderTest implements AutoCloseable {

    /// Of everybody whom [#hire] lets in.
    static final String PASSWORD = "tulip-river-9481";

    private final ConfigurableApplicationContext context;

    private DeskUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DeskUnderTest start(String... settings) {
        return start(new SpringApplicationBuilder(Lianbo.class), settings);
    }

    /// By another clock than the system's.
    static DeskUnderTest startAt(AheadClock clock, String... settings) {
        return start(
                new SpringApplicationBuilder(Lianbo.class)
                        .initializers((GenericApplicationContext desk) ->
                                desk.registerBean(AheadClock.class, () -> clock)),
                settings);
    }

    private static DeskUnderTest start(SpringApplicationBuilder lianbo, String... settings) {
        var arguments = new String[settings.length + 2];
        System.arraycopy(settings, 0, arguments, 2, settings.length);
        arguments[0] = "--server.port=0";
        arguments[1] = "--LIANBO_DATA=" + freshFolder();
        return new DeskUnderTest(lianbo.run(arguments));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// One of the desk's front doors.
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    /// Lets somebody of the city sign in.
    Actor hire(String login, String name, Role role) {
        return hire(login, new PersonDetails(name, Optional.empty(), Set.of(role)));
    }

    Actor hire(String login, PersonDetails details) {
        var people = door(People.class);
        var id =
                Acting.call(
                        Actor.system("journey"),
                        () -> people.create(new Login(login), details, new NewPassword(PASSWORD)));
        return people.actor(id).orElseThrow();
    }

    /// Somebody of the demo city.
    Actor actor(String login) {
        var people = door(People.class);
        var clerk =
                new Actor(
                        Optional.empty(), "journey", Optional.empty(), Set.of(Role.ADMINISTRATOR));
        var row = Acting.call(clerk, () -> people.search(login, 0, 1)).getFirst();
        return people.actor(row.id()).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path freshFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target/journeys").toAbsolutePath());
            return Files.createTempDirectory(parent, "desk-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
