package city.lianbo.campaign.ui;

import city.lianbo.delivery.Rehearsed;
import city.lianbo.delivery.RehearsedLink;
import city.lianbo.delivery.SlotState;
import city.lianbo.edition.SlotKind;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Says what became of an account's late links in a rehearsal, and when.
///
/// @param translator whose language is used
record RehearsedLinks(Times times, Component translator) {

    /// A line for each kind; links of the same fate share one.
    Div of(Rehearsed outcome) {
        var box = new Div();
        lines(outcome.links()).forEach(line -> box.add(new Span(line)));
        return box;
    }

    /// Those that did not come, in one line.
    String ofMissing(Rehearsed outcome) {
        return String.join(
                and(), singles(outcome.links().stream().filter(RehearsedLink::isMissing).toList()));
    }

    private List<String> lines(List<RehearsedLink> links) {
        var leading = links.stream().filter(link -> link.from().isPresent()).toList();
        if (leading.isEmpty()) {
            return links.isEmpty() ? List.of() : List.of(words("first"));
        }
        var lines = new ArrayList<>(singles(leading));
        list(leading).ifPresent(lines::add);
        return lines;
    }

    private List<String> singles(List<RehearsedLink> links) {
        var byFate = new LinkedHashMap<String, List<String>>();
        links.stream()
                .filter(link -> link.kind() != SlotKind.ALSO)
                .forEach(link ->
                        byFate.computeIfAbsent(fate(link), _ -> new ArrayList<>())
                                .add(name(link.kind())));
        return byFate.entrySet().stream()
                .map(entry -> words("line", String.join(and(), entry.getValue()), entry.getKey()))
                .toList();
    }

    private String fate(RehearsedLink link) {
        var decided = clock(link.decidedAt());
        var held = clock(link.heldSince());
        boolean waited = link.heldSince().isPresent();
        return switch (link.state()) {
            case LINKED, PASTED ->
                    waited ? words("LINKED.waited", decided, held) : words("LINKED", decided);
            case WITHOUT -> words("WITHOUT", decided);
            case OPEN -> waited ? words("OPEN.held", held) : words("OPEN");
        };
    }

    /// The list of those who went before: how many of them it names, and when the last came.
    private Optional<String> list(List<RehearsedLink> links) {
        var all = links.stream().filter(link -> link.kind() == SlotKind.ALSO).toList();
        var named = all.stream().filter(link -> link.state() == SlotState.LINKED).toList();
        var last =
                named.stream()
                        .flatMap(link -> link.decidedAt().stream())
                        .max(Comparator.naturalOrder());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words(
                                "line",
                                name(SlotKind.ALSO),
                                last.isPresent()
                                        ? words("ALSO", named.size(), all.size(), clock(last))
                                        : words("ALSO.none", all.size())));
    }

    private String and() {
        return translator.getTranslation("campaign.kept.and");
    }

    private String name(SlotKind kind) {
        return translator.getTranslation("delivery.link.kind." + kind);
    }

    private String clock(Optional<Instant> instant) {
        return instant.map(times::clock).orElse("–");
    }

    private String words(String key, Object... arguments) {
        return translator.getTranslation("campaign.rehearsal.links." + key, arguments);
    }
}
