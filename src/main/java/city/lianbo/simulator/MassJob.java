package city.lianbo.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An accepted mass send on its way.
///
/// @param status as the event says it; empty while under way
/// @param dueAt when the state changes by itself
/// @param checkState original check: 0 none, 1 original, 2 reprint, 3 reprint that may not be sent
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
        int checkState,
        Instant acceptedAt,
        Instant dueAt,
        Set<Integer> deleted) {

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
        return with(State.SENDING, "", checkState, end, deleted);
    }

    MassJob ended(State end, String said, int check) {
        return with(end, said, check, dueAt, deleted);
    }

    MassJob withDeleted(Set<Integer> gone) {
        var end = gone.size() >= Math.max(1, articles.size()) ? State.DELETED : state;
        return with(end, status, checkState, dueAt, gone);
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

    private MassJob with(State next, String said, int check, Instant due, Set<Integer> gone) {
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
                check,
                acceptedAt,
                due,
                Set.copyOf(gone));
    }
}
