package city.lianbo.bench;

import city.lianbo.bench.fire.FireFigures;
import city.lianbo.bench.fire.FireOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Runs one measurement by its name. Its figures go to standard output, everything else does not.
public final class Bench {

    private Bench() {}

    /// A further measurement is a further constant.
    private enum Measurement {
        DOCUMENT {
            @Override
            Map<String, Object> figures(List<String> options) throws Exception {
                if (!options.isEmpty()) {
                    throw new IllegalArgumentException("document takes no options");
                }
                return DocumentFigures.measured();
            }
        },
        FIRE {
            @Override
            Map<String, Object> figures(List<String> options) throws Exception {
                return FireFigures.measured(FireOptions.of(options));
            }

            @Override
            String usage() {
                return FireOptions.USAGE;
            }
        };

        abstract Map<String, Object> figures(List<String> options) throws Exception;

        String usage() {
            return word();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static void main(String... arguments) throws Exception {
        var asked = arguments.length == 0 ? "" : arguments[0];
        for (var measurement : Measurement.values()) {
            if (measurement.word().equals(asked)) {
                print(measurement, List.of(arguments).subList(1, arguments.length));
                return;
            }
        }
        refuse("There is no measurement '" + asked + "'");
    }

    private static void print(Measurement measurement, List<String> options) throws Exception {
        try {
            System.out.println(
                    JsonMapper.shared().writeValueAsString(measurement.figures(options)));
        } catch (IllegalArgumentException misunderstood) {
            refuse(String.valueOf(misunderstood.getMessage()));
        }
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        for (var measurement : Measurement.values()) {
            System.err.println("usage: ./lianbo bench " + measurement.usage());
        }
        System.exit(2);
    }
}
