package city.lianbo.account;

import java.util.UUID;

/// Names one tester of one account.
public record TesterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
