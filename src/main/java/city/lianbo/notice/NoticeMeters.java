package city.lianbo.notice;

import city.lianbo.alarm.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/// Notices as figures for whoever watches the machines: how many stand, by kind, and how many were
/// told, settled and mailed since this node began.
@Component
class NoticeMeters implements Watch {

    private final NoticeRows rows;
    private final MeterRegistry registry;
    private final MultiGauge standing;

    NoticeMeters(NoticeRows rows, MeterRegistry registry) {
        this.rows = rows;
        this.registry = registry;
        this.standing =
                MultiGauge.builder("lianbo.notices.standing")
                        .description("Notices that are not over")
                        .register(registry);
    }

    @Override
    public void look() {
        standing.register(
                rows.kinds().stream()
                        .map(kind ->
                                MultiGauge.Row.of(
                                        Tags.of(
                                                "kind",
                                                kind.messageKey(),
                                                "severity",
                                                kind.severity().name()),
                                        kind.standing()))
                        .toList(),
                true);
    }

    void told(Notice notice) {
        registry.counter(
                        "lianbo.notices.told",
                        "kind",
                        notice.messageKey(),
                        "severity",
                        notice.severity().name())
                .increment();
    }

    void settled(int many) {
        registry.counter("lianbo.notices.settled").increment(many);
    }

    /// @param outcome `sent`, `failed` (tried again) or `given-up`
    void mailed(String outcome, int many) {
        registry.counter("lianbo.notices.mails", "outcome", outcome).increment(many);
    }
}
