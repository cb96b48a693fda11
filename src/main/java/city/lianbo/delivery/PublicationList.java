package city.lianbo.delivery;

import city.lianbo.wechat.Answer;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Looks a delivery up in WeChat's own list of publications. The list knows no key of ours: a
/// publication is taken for the delivery's where all its titles agree, in order, and it is not
/// older than the delivery.
final class PublicationList {

    /// WeChat's clock and ours may differ.
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final WeChat weChat;
    private final Manifest manifest;

    PublicationList(WeChat weChat, Manifest manifest) {
        this.weChat = weChat;
        this.manifest = manifest;
    }

    /// What the list says of one delivery.
    sealed interface Finding {

        record Listed(ListedPublication publication) implements Finding {}

        /// More than one could be it: a person has to look.
        record Ambiguous() implements Finding {}

        record NotListed() implements Finding {}

        /// WeChat did not show its list, or what was sealed is not known any more.
        record Unknown() implements Finding {}
    }

    Finding find(Delivery delivery, Instant since) {
        var titles = manifest.titles(delivery);
        if (titles.isEmpty()) {
            return new Finding.Unknown();
        }
        return switch (weChat.listPublications(delivery.account())) {
            case Answer.Got<List<ListedPublication>>(var listed) ->
                    match(listed, titles, since.minus(CLOCKS));
            case Answer.Refused<List<ListedPublication>> _ -> new Finding.Unknown();
            case Answer.NotSent<List<ListedPublication>> _ -> new Finding.Unknown();
            case Answer.NoAnswer<List<ListedPublication>> _ -> new Finding.Unknown();
        };
    }

    private static Finding match(
            List<ListedPublication> listed, List<String> titles, Instant since) {
        var candidates =
                listed.stream()
                        .filter(one -> one.titles().equals(titles))
                        .filter(one -> !one.publishedAt().isBefore(since))
                        .toList();
        return switch (candidates.size()) {
            case 0 -> new Finding.NotListed();
            case 1 -> new Finding.Listed(candidates.getFirst());
            default -> new Finding.Ambiguous();
        };
    }
}
