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

    /// As [#as], for work that answers or fails.
    public static <T, X extends Throwable> T call(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    public static Optional<Actor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
