package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Comments;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/// What a row says in words, in the language of the screen.
final class LineWords {

    private final transient Times times;
    private final Component where;

    LineWords(Times times, Component where) {
        this.times = times;
        this.where = where;
    }

    /// What the account has of its own: `封面 · 2 段`.
    String own(AdaptationRow row) {
        var parts = new ArrayList<String>();
        part(parts, !row.author().isEmpty(), "author");
        part(parts, row.cover().isPresent(), "cover");
        part(parts, row.opening(), "opening");
        part(parts, row.variables(), "variables");
        if (row.blocks() > 0) {
            parts.add(say("adaptation.part.blocks", row.blocks()));
        }
        return String.join(" · ", parts);
    }

    /// What differs from the master's facts; empty where nothing does.
    String drifts(AdaptationRow row) {
        var standing = row.standing();
        if (standing.lockedDrifts() > 0) {
            return say("adaptation.drift.locked", standing.lockedDrifts());
        }
        return standing.drifts() == 0 ? "" : say("adaptation.drift.count", standing.drifts());
    }

    /// What the deadline did, or until when there is time; empty where there is no deadline.
    String deadline(AccountLine line) {
        var passed = line.row().standing().passed();
        if (passed.isPresent()) {
            return say("adaptation.passed." + passed.get().name());
        }
        return line.deadline()
                .map(deadline -> say("adaptation.due", times.minute(deadline.dueAt())))
                .orElse("");
    }

    String comments(Comments comments) {
        return say("adaptation.comments." + comments.name());
    }

    private void part(List<String> parts, boolean own, String name) {
        if (own) {
            parts.add(say("adaptation.part." + name));
        }
    }

    private String say(String key, Object... arguments) {
        return where.getTranslation(key, arguments);
    }
}
