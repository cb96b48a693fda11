package city.lianbo.adaptation;

import city.lianbo.platform.DepartmentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many accounts of an article stand where, counted in the database.
public record Tally(List<Part> parts) {

    public static final Tally NONE = new Tally(List.of());

    /// Accounts of one department in one state.
    public record Part(DepartmentId department, AdaptationState state, int accounts) {}

    public Tally {
        parts = List.copyOf(parts);
    }

    public int all() {
        return parts.stream().mapToInt(Part::accounts).sum();
    }

    public int in(AdaptationState state) {
        return parts.stream().filter(part -> part.state() == state).mapToInt(Part::accounts).sum();
    }

    public Map<AdaptationState, Integer> of(DepartmentId department) {
        var counts = new TreeMap<AdaptationState, Integer>();
        parts.stream()
                .filter(part -> part.department().equals(department))
                .forEach(part -> counts.merge(part.state(), part.accounts(), Integer::sum));
        return counts;
    }
}
