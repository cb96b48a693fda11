package city.lianbo.bench.fire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Three figures of many: the middle one, the one that a hundredth exceeds, the greatest.
record Percentiles(double p50, double p99, double max) {

    static Percentiles of(Collection<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Percentiles(Double.NaN, Double.NaN, Double.NaN)
                : new Percentiles(at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("p50", rounded(p50));
        figures.put("p99", rounded(p99));
        figures.put("max", rounded(max));
        return figures;
    }

    static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
