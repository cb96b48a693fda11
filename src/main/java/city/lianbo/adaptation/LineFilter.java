package city.lianbo.adaptation;

import city.lianbo.account.AccountKind;
import city.lianbo.platform.DepartmentId;
import java.util.Optional;
import java.util.Set;

/// Which accounts of an article a table shows.
///
/// @param words part of the account's name; empty for all
/// @param states none for all
public record LineFilter(
        String words,
        Optional<DepartmentId> department,
        Optional<AccountKind> kind,
        Set<AdaptationState> states) {

    public static final LineFilter ALL =
            new LineFilter("", Optional.empty(), Optional.empty(), Set.of());

    public LineFilter {
        states = Set.copyOf(states);
    }

    public LineFilter withStates(Set<AdaptationState> wanted) {
        return new LineFilter(words, department, kind, wanted);
    }
}
