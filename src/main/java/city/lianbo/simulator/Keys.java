package city.lianbo.simulator;

/// Keys of shelves.
final class Keys {

    private Keys() {}

    /// Sorts as text in the order of the numbers.
    static String ordered(long number) {
        var digits = Long.toString(number);
        return "0".repeat(19 - digits.length()) + digits;
    }
}
