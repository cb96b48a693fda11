package city.lianbo.delivery;

import city.lianbo.platform.Beijing;
import city.lianbo.wechat.SendProgress;

/// What of an event goes into the history beside its name: WeChat's code and words as they came.
final class StepDetail {

    private StepDetail() {}

    /// WeChat's code, or 0 where none was told.
    static int code(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.HeldUp(_, int code, _) -> code;
            case DeliveryEvent.Refused(int code, _) -> code;
            case DeliveryEvent.AnswerLost(int code, _) -> code;
            case DeliveryEvent.Accepted(_, _, boolean already) -> already ? 45065 : 0;
            case DeliveryEvent.Staged _,
                    DeliveryEvent.Linked _,
                    DeliveryEvent.Unstaged _,
                    DeliveryEvent.Armed _,
                    DeliveryEvent.Claimed _,
                    DeliveryEvent.NeverLeft _,
                    DeliveryEvent.Repeated _,
                    DeliveryEvent.Submitted _,
                    DeliveryEvent.Published _,
                    DeliveryEvent.HandedOver _,
                    DeliveryEvent.SentByHand _,
                    DeliveryEvent.StillSending _,
                    DeliveryEvent.Confirmed _,
                    DeliveryEvent.Rejected _,
                    DeliveryEvent.Deleted _,
                    DeliveryEvent.ConfirmationOverdue _,
                    DeliveryEvent.Halted _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.Missed _,
                    DeliveryEvent.FoundSent _,
                    DeliveryEvent.FoundUnsent _ ->
                    0;
        };
    }

    static String text(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Staged(var draft, _) -> draft;
            case DeliveryEvent.Linked(var links, _) -> links;
            case DeliveryEvent.Unstaged(var cause) -> cause;
            case DeliveryEvent.HeldUp(_, _, var detail) -> detail;
            case DeliveryEvent.Claimed(var owner, long epoch, _) -> owner + " #" + epoch;
            case DeliveryEvent.NeverLeft(var cause) -> cause;
            case DeliveryEvent.Accepted(long msgId, _, _) -> "msg_id " + msgId;
            case DeliveryEvent.Submitted(var publishId, _) -> "publish_id " + publishId;
            case DeliveryEvent.Published(var articleId, var links) ->
                    links.stream().findFirst().map(SendProgress.ArticleLink::url).orElse(articleId);
            case DeliveryEvent.SentByHand(var by, var at, var link) ->
                    by + " " + Beijing.at(at).toLocalDateTime() + " " + link;
            case DeliveryEvent.Refused(_, var text) -> text;
            case DeliveryEvent.AnswerLost(_, var cause) -> cause;
            case DeliveryEvent.Repeated(var owner, long epoch) -> owner + " #" + epoch;
            case DeliveryEvent.Confirmed(var counts, var links) ->
                    counts.sent()
                            + "/"
                            + counts.total()
                            + links.stream().findFirst().map(link -> " " + link.url()).orElse("");
            case DeliveryEvent.Rejected(var status) -> status;
            case DeliveryEvent.FoundSent(var link) -> link;
            case DeliveryEvent.Armed _,
                    DeliveryEvent.HandedOver _,
                    DeliveryEvent.StillSending _,
                    DeliveryEvent.Deleted _,
                    DeliveryEvent.ConfirmationOverdue _,
                    DeliveryEvent.Halted _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.Missed _,
                    DeliveryEvent.FoundUnsent _ ->
                    "";
        };
    }
}
