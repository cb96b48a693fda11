package city.lianbo.desk;

import static java.util.stream.Collectors.groupingBy;

import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.Reviews;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Texts that this reviewer can decide now; those made at one place, such as a campaign, are one
/// line.
@Component
class ReviewTasks implements TaskSource {

    private final Reviews reviews;

    ReviewTasks(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        if (!person.is(Role.REVIEWER) || person.id().isEmpty()) {
            return Stream.of();
        }
        return reviews.waitingForMe().stream()
                .collect(groupingBy(ReviewTasks::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ReviewTasks::task);
    }

    private static String place(ReviewRow row) {
        var link = row.subjects().getFirst().link();
        return link.isEmpty() ? row.seal().hex() : link;
    }

    private static Task task(List<ReviewRow> rows) {
        var first = rows.getFirst();
        return new Task(
                Task.Kind.REVIEW,
                first.subjects().getFirst().title(),
                rows.size(),
                rows.size() == 1 ? "reviews/" + first.seal().hex() : "reviews",
                rows.stream().flatMap(row -> row.deadline().stream()).min(Instant::compareTo));
    }
}
