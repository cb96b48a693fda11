package city.lianbo.desk;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Active accounts that can't send because nobody has entered their AppSecret, for administrators.
@Component
class SecretTasks implements TaskSource {

    private final Accounts accounts;

    SecretTasks(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        if (!person.is(Role.ADMINISTRATOR)) {
            return Stream.of();
        }
        var silent =
                accounts.all().stream().filter(row -> row.active() && !row.hasSecret()).toList();
        return silent.isEmpty() ? Stream.of() : Stream.of(task(silent));
    }

    private static Task task(List<AccountRow> silent) {
        var first = silent.getFirst();
        return new Task(
                Task.Kind.SECRET_MISSING,
                first.name(),
                silent.size(),
                silent.size() == 1 ? "accounts/" + first.id() : "accounts",
                Optional.empty());
    }
}
