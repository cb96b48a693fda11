package city.lianbo.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Runs one measurement by its name. Its figures go to standard output, everything else does not.
public final class Bench {

    private Bench() {}

    /// A further measurement is a further constant.
    private enum Measurement {
        DOCUMENT {
            @Override
            Map<String, Object> figures() throws Exception {
                return DocumentFigures.measured();
            }
        };

        abstract Map<String, Object> figures() throws Exception;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static void main(String... arguments) throws Exception {
        var asked = arguments.length == 1 ? arguments[0] : "";
        for (var measurement : Measurement.values()) {
            if (measurement.word().equals(asked)) {
                System.out.println(JsonMapper.shared().writeValueAsString(measurement.figures()));
                return;
            }
        }
        System.err.println(
                "usage: ./lianbo bench "
                        + Arrays.stream(Measurement.values())
                                .map(Measurement::word)
                                .collect(Collectors.joining(" | ")));
        System.exit(2);
    }
}
