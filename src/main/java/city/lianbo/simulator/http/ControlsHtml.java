package city.lianbo.simulator.http;

import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.SimulatedClock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// The drawer with the simulator's controls.
final class ControlsHtml {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ControlsHtml() {}

    static String of(PhonePage page) {
        return """
        <aside class="controls" id="controls" aria-label="%s"><h2>%s<a class="close" href="#" aria-label="%s">×</a></h2>
        %s%s%s%s%s<p class="quiet"><a href="?lang=%s">%s</a></p></aside>
        """
                .formatted(
                        page.say("simulator.phone.controls"),
                        page.say("simulator.phone.controls"),
                        page.say("simulator.phone.controls.close"),
                        administrator(page),
                        clock(page),
                        quotas(page),
                        network(page),
                        faults(page),
                        page.texts().other(),
                        page.say("simulator.phone.language"));
    }

    private static String administrator(PhonePage page) {
        long waiting =
                page.world().massSends().all().stream()
                        .filter(job -> job.state() == MassJob.State.AWAITING_CONFIRMATION)
                        .filter(job -> page.chosen().isEmpty() || page.chosen().equals(job.appId()))
                        .count();
        var body =
                waiting == 0
                        ? "<p>" + page.say("simulator.phone.admin.none") + "</p>"
                        : "<p>"
                                + page.say("simulator.phone.waiting", waiting)
                                + "</p>"
                                + button(page, "confirm", page.say("simulator.phone.admin.confirm"))
                                + button(page, "refuse", page.say("simulator.phone.admin.refuse"));
        return section(page.say("simulator.phone.admin"), body);
    }

    private static String clock(PhonePage page) {
        var now = MOMENT.format(page.world().clock().instant().atZone(SimulatedClock.BEIJING));
        return section(
                page.say("simulator.phone.clock"),
                "<p>"
                        + page.say("simulator.phone.clock.hint", now)
                        + "</p>"
                        + button(page, "newday", page.say("simulator.phone.newday"))
                        + button(page, "realtime", page.say("simulator.phone.realtime")));
    }

    private static String quotas(PhonePage page) {
        return section(
                page.say("simulator.phone.quotas"),
                "<p>"
                        + page.say("simulator.phone.quotas.hint")
                        + "</p>"
                        + button(page, "quotas", page.say("simulator.phone.quotas")));
    }

    private static String network(PhonePage page) {
        long millis = page.world().settings().latency().millis();
        var body =
                millis == 0
                        ? button(page, "slow", page.say("simulator.phone.network.slow"))
                        : "<p>"
                                + page.say(
                                        "simulator.phone.network.now", page.texts().count(millis))
                                + "</p>"
                                + button(page, "fast", page.say("simulator.phone.network.fast"));
        return section(page.say("simulator.phone.network"), body);
    }

    private static String faults(PhonePage page) {
        var coming =
                page.world().faults().plan().rules().stream()
                        .filter(rule -> rule.times() != 0)
                        .map(rule -> rule.fault() + (rule.times() > 0 ? " × " + rule.times() : ""))
                        .collect(Collectors.joining(", "));
        var body =
                coming.isEmpty()
                        ? "<p>" + page.say("simulator.phone.faults.lose.hint") + "</p>"
                        : "<p>" + page.say("simulator.phone.faults.now", coming) + "</p>";
        return section(
                page.say("simulator.phone.faults"),
                body
                        + button(page, "lose", page.say("simulator.phone.faults.lose"))
                        + (coming.isEmpty()
                                ? ""
                                : button(page, "calm", page.say("simulator.phone.faults.clear"))));
    }

    private static String section(String title, String body) {
        return "<section><h3>" + title + "</h3>" + body + "</section>";
    }

    private static String button(PhonePage page, String action, String label) {
        return """
        <form method="post" action="%s"><input type="hidden" name="appId" value="%s">\
        <button name="action" value="%s">%s</button></form>\
        """
                .formatted(page.link("/phone/control"), Html.text(page.chosen()), action, label);
    }
}
