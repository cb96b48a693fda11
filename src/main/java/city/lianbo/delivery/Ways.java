package city.lianbo.delivery;

import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.WeChat;
import java.time.Duration;

/// One way per channel.
final class Ways {

    private final WeChat weChat;
    private final JobReports reports;
    private final Surroundings surroundings;
    private final PublicationList list;

    Ways(WeChat weChat, JobReports reports, Manifest manifest, Surroundings surroundings) {
        this.weChat = weChat;
        this.reports = reports;
        this.surroundings = surroundings;
        this.list = new PublicationList(weChat, manifest);
    }

    Way of(Delivery delivery) {
        return switch (delivery.passage()) {
            case Passage.MassSend massSend ->
                    new MassSendWay(massSend, weChat, reports, surroundings);
            case Passage.Publication _ ->
                    new PublicationWay(weChat, reports, list, surroundings.settings());
            case Passage.DraftOnly _ -> new DraftOnlyWay(list);
        };
    }

    /// Whether WeChat is to be asked for the outcome soon.
    static boolean leadsToAsking(DeliveryEvent event) {
        return event instanceof DeliveryEvent.Accepted
                || event instanceof DeliveryEvent.Submitted
                || event instanceof DeliveryEvent.HandedOver;
    }

    /// What was accepted already may turn out to be another delivery's: then it is a call without an
    /// answer, and the next one waits its minute.
    static Duration untilAsked(DeliveryEvent event, DeliverySettings settings) {
        return event instanceof DeliveryEvent.Accepted(_, _, boolean already) && already
                ? settings.repeatGap()
                : settings.firstAsk();
    }
}
