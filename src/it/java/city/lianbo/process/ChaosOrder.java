package city.lianbo.process;

import java.util.List;

/// What a chaos run is told: `--accounts 200 --kills 8 --nodes 2 --seed 7`.
///
/// @param nodes more than one share a PostgreSQL; one alone has H2
/// @param seed decides when who is killed, which calls go wrong, how clocks jump, when lines are cut
record ChaosOrder(int accounts, int kills, int nodes, long seed) {

    ChaosOrder {
        if (accounts < 1 || kills < 0 || nodes < 1) {
            throw new IllegalArgumentException("--accounts >= 1, --kills >= 0, --nodes >= 1");
        }
    }

    static ChaosOrder of(List<String> arguments) {
        var order = new ChaosOrder(200, 8, 2, 1);
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("Each option takes a number");
        }
        for (int index = 0; index < arguments.size(); index += 2) {
            order = order.with(arguments.get(index), Long.parseLong(arguments.get(index + 1)));
        }
        return order;
    }

    private ChaosOrder with(String option, long number) {
        return switch (option) {
            case "--accounts" -> new ChaosOrder(Math.toIntExact(number), kills, nodes, seed);
            case "--kills" -> new ChaosOrder(accounts, Math.toIntExact(number), nodes, seed);
            case "--nodes" -> new ChaosOrder(accounts, kills, Math.toIntExact(number), seed);
            case "--seed" -> new ChaosOrder(accounts, kills, nodes, number);
            default -> throw new IllegalArgumentException("No option is called " + option);
        };
    }

    boolean onPostgres() {
        return nodes > 1;
    }
}
