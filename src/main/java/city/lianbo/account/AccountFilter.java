package city.lianbo.account;

import city.lianbo.platform.DepartmentId;
import java.util.Optional;

/// Which accounts a list shows.
///
/// @param words part of the name or the AppID; empty for all
public record AccountFilter(
        String words,
        Optional<AccountKind> kind,
        Optional<DepartmentId> department,
        Optional<AccountState> state) {

    public static final AccountFilter ALL =
            new AccountFilter("", Optional.empty(), Optional.empty(), Optional.empty());
}
