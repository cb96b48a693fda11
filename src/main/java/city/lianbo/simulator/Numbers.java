package city.lianbo.simulator;

/// Ever-growing numbers, as large as WeChat's: `msg_data_id` and `publish_id` exceed 31 bits.
final class Numbers {

    private static final long FIRST_MESSAGE = 1_000_000_001L;
    private static final long FIRST_DATA = 2_247_503_051L;

    private final Store store;
    private final Shelf<Long> numbers;

    Numbers(Store store) {
        this.store = store;
        this.numbers = store.shelf("numbers", Long.class);
    }

    long nextMessage() {
        return next("message", FIRST_MESSAGE);
    }

    long nextData() {
        return next("data", FIRST_DATA);
    }

    long nextRow(String what) {
        return next(what, 1);
    }

    private long next(String name, long first) {
        return store.change(() -> {
            long number = numbers.find(name).map(last -> last + 1).orElse(first);
            numbers.put(name, number);
            return number;
        });
    }
}
