package city.lianbo.shell;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Open screens that want to hear of something, each of its own subject; see [LiveReader].
///
/// @param <T> what a screen shows: an article, a plan
public final class Readers<T> {

    private final List<Reader<T>> readers = new CopyOnWriteArrayList<>();

    private record Reader<T>(T subject, Runnable work) {}

    /// @param work called on any thread, once per news; must return at once
    public Registration subscribe(T subject, Runnable work) {
        var reader = new Reader<>(subject, work);
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    public void tell(T subject) {
        tellAll(subject::equals);
    }

    /// Tells those whose subject is among these.
    public void tellAll(Predicate<T> subjects) {
        for (var reader : readers) {
            if (subjects.test(reader.subject())) {
                reader.work().run();
            }
        }
    }
}
