package city.lianbo.delivery;

import java.util.Set;

/// What goes wrong in a rehearsal, and the seed that decides where and when: the same plan with the
/// same faults and the same seed is rehearsed the same again.
public record Faults(Set<Fault> chosen, long seed) {

    public Faults {
        chosen = Set.copyOf(chosen);
    }

    boolean contain(Fault fault) {
        return chosen.contains(fault);
    }
}
