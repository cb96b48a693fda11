package city.lianbo.campaign;

import city.lianbo.edition.ItemReviews;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Request;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.ReviewState;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets a department's own items be reviewed like the campaign's.
@Component
class ReviewedItems implements ItemReviews {

    private final Reviews reviews;

    ReviewedItems(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Map<Fingerprint, Standing> of(Collection<Fingerprint> seals) {
        var standings = new HashMap<Fingerprint, Standing>();
        reviews.statusOf(seals)
                .forEach((seal, status) -> standings.put(seal, standing(status.state())));
        return standings;
    }

    private static Standing standing(ReviewState state) {
        return switch (state) {
            case NOT_REQUESTED -> Standing.NOT_ASKED;
            case WAITING -> Standing.WAITING;
            case APPROVED -> Standing.APPROVED;
            case GIVEN_BACK -> Standing.RETURNED;
        };
    }

    /// By the route of the campaign's item; where that was never asked for, by the longest.
    @Override
    public void ask(Wanted item) {
        var route = reviews.find(item.beside()).map(ReviewRow::route).orElseGet(Route::full);
        var subject =
                new Subject(
                        item.title(),
                        item.accountName(),
                        "campaign.review.own-item",
                        item.link(),
                        Optional.of(item.until()),
                        Optional.of(item.difference()));
        reviews.requestAll(List.of(new Request(item.seal(), subject, item.contributors(), route)));
    }
}
