package city.lianbo.article;

import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who may read and write whose articles. Coordinators write the city's, editors those of their
/// own department; editors read the city's and their own, everybody else with a role here reads
/// all.
@Component
class ArticleRights {

    private final CurrentActor current;
    private final InstantSource clock;

    ArticleRights(CurrentActor current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    /// Whose article a new one is.
    Optional<DepartmentId> home() {
        var actor = current.get();
        return actor.is(Role.COORDINATOR) ? Optional.empty() : actor.department();
    }

    /// Refuses whoever may not change an article of this department (empty: of the city).
    Pen write(Optional<DepartmentId> department) {
        var actor = current.get();
        if (!mayWrite(actor, department)) {
            throw new AccessDeniedException("may not write articles of " + department);
        }
        return pen(actor);
    }

    /// The person without asking for a right, for what is one's own.
    Pen self() {
        return pen(current.get());
    }

    boolean mayWrite(Optional<DepartmentId> department) {
        return mayWrite(current.get(), department);
    }

    boolean mayRead(Optional<DepartmentId> department) {
        var actor = current.get();
        return department.isEmpty() || seesAll(actor) || department.equals(actor.department());
    }

    Reach reach() {
        var actor = current.get();
        return new Reach(seesAll(actor), actor.department());
    }

    private Pen pen(Actor actor) {
        var person = actor.id().orElseThrow(() -> new AccessDeniedException("only people write"));
        return new Pen(person, actor.name(), clock.instant());
    }

    private static boolean mayWrite(Actor actor, Optional<DepartmentId> department) {
        if (department.isEmpty()) {
            return actor.is(Role.COORDINATOR);
        }
        return actor.is(Role.EDITOR) && department.equals(actor.department());
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.REVIEWER) || actor.is(Role.AUDITOR);
    }

    /// What a list may hold: all, or the city's and one department's.
    record Reach(boolean all, Optional<DepartmentId> department) {}
}
