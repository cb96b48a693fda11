package city.lianbo.platform;

import java.util.Optional;

/// Carries the actor through background work, where no web request knows who acts.
/// In a request the sign-in is the source; see [CurrentActor].
public final class Acting {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    public static Optional<Actor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
