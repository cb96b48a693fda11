package city.lianbo;

/// The desk does not start in production like this.
class ProductionRefused extends RuntimeException {

    private final String remedy;

    ProductionRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
