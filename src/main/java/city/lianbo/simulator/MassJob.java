package city.lianbo.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// An accepted mass send on its way.
///
/// @param status as the event says it; empty while under way
/// @param dueAt when the state changes by itself
/// @param reprints what the original check found, once the job has ended
/// @param deleted positions of deleted articles, counted from 1
public record MassJob(
        long msgId,
        long msgDataId,
        String appId,
        String clientmsgid,
        String range,
        boolean toAll,
        long reach,
        String msgtype,
        String media,
        String text,
        boolean ignoreReprint,
        List<Article> articles,
        String verdict,
        State state,
        String status,
        List<Reprint> reprints,
        Instant acceptedAt,
        Instant dueAt,
        Set<Integer> deleted) {

    /// The verdict of a send that goes well, and whose event tells no links.
    static final String WITHOUT_LINKS = "without links";

    /// Rows of earlier versions lack what came later.
    public MassJob {
        reprints = Objects.requireNonNullElse(reprints, List.of());
    }

    /// Where a job stands.
    public enum State {
        AWAITING_CONFIRMATION,
        SENDING,
        SUCCEEDED,
        FAILED,
        DELETED;

        /// `msg_status` of `mass/get`.
        public String word() {
            return switch (this) {
                case AWAITING_CONFIRMATION, SENDING -> "SENDING";
                case SUCCEEDED -> "SEND_SUCCESS";
                case FAILED -> "SEND_FAIL";
                case DELETED -> "DELETE";
            };
        }

        boolean open() {
            return this == AWAITING_CONFIRMATION || this == SENDING;
        }
    }

    MassJob sendingUntil(Instant end) {
        return with(State.SENDING, "", reprints, end, deleted);
    }

    MassJob ended(State end, String said, List<Reprint> found) {
        return with(end, said, found, dueAt, deleted);
    }

    MassJob withDeleted(Set<Integer> gone) {
        var end = gone.size() >= Math.max(1, articles.size()) ? State.DELETED : state;
        return with(end, status, reprints, dueAt, gone);
    }

    /// `CheckState`: 1 no reprint, 2 a reprint that may be sent, 3 one that may not.
    public int checkState() {
        if (reprints.isEmpty()) {
            return 1;
        }
        return reprints.stream().allMatch(Reprint::allowed) ? 2 : 3;
    }

    /// The link of an article.
    ///
    /// @param position counts from 1
    public String url(int position) {
        return ArticleLinks.of(appId, msgDataId, position);
    }

    public long filtered() {
        return status.equals("send success") ? reach - reach / 50 : 0;
    }

    public long failed() {
        return filtered() / 200;
    }

    private MassJob with(
            State next, String said, List<Reprint> found, Instant due, Set<Integer> gone) {
        return new MassJob(
                msgId,
                msgDataId,
                appId,
                clientmsgid,
                range,
                toAll,
                reach,
                msgtype,
                media,
                text,
                ignoreReprint,
                articles,
                verdict,
                next,
                said,
                List.copyOf(found),
                acceptedAt,
                due,
                Set.copyOf(gone));
    }
}
