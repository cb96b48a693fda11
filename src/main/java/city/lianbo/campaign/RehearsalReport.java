package city.lianbo.campaign;

import city.lianbo.delivery.Faults;
import city.lianbo.delivery.Rehearsed;
import city.lianbo.delivery.RehearsedLink;
import java.util.List;
import java.util.stream.Stream;

/// What would have happened to a campaign: per wave and account, and whom to phone.
///
/// @param notApproved how many accounts are not sealed and approved yet; the rehearsal took all of
///     them for approved
/// @param assumedLinks how many accounts with late links are not sealed as they are now; theirs
///     were read from their texts, without what their departments may add
public record RehearsalReport(Faults faults, List<Act> acts, int notApproved, int assumedLinks) {

    public RehearsalReport {
        acts = List.copyOf(acts);
    }

    public Stream<Line> lines() {
        return acts.stream().flatMap(act -> act.lines().stream());
    }

    /// Accounts whose administrators must be reached, so that they wait beside their phones.
    public List<Line> toPhone() {
        return lines().filter(Line::phoneProtected).toList();
    }

    /// Accounts whose drafts wait for a person who presses the button at WeChat.
    public List<Line> toPress() {
        return lines().filter(line -> line.outcome().awaitsPerson()).toList();
    }

    /// Accounts that go, or stay, for want of a link that did not come.
    public List<Line> withoutLink() {
        return lines().filter(
                        line -> line.outcome().links().stream().anyMatch(RehearsedLink::isMissing))
                .toList();
    }

    /// One wave.
    ///
    /// @param ordinal its number in the campaign, from 1
    public record Act(int ordinal, List<Line> lines) {

        public Act {
            lines = List.copyOf(lines);
        }
    }

    /// One account.
    ///
    /// @param phoneProtected whether its administrator confirms this on the phone
    /// @param people who is responsible for it, by name
    public record Line(
            String accountName, boolean phoneProtected, List<String> people, Rehearsed outcome) {

        public Line {
            people = List.copyOf(people);
        }
    }
}
