package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.platform.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done to many accounts at once: all of them or none. Who may do what is as in
/// [Adaptations].
@Service
@Transactional
@PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
public class BulkAdaptations {

    private final AdaptationStore store;
    private final Gate gate;
    private final AccountScope scope;
    private final Masters masters;
    private final Departments departments;
    private final Notes notes;

    BulkAdaptations(
            AdaptationStore store,
            Gate gate,
            AccountScope scope,
            Masters masters,
            Departments departments,
            Notes notes) {
        this.store = store;
        this.gate = gate;
        this.scope = scope;
        this.masters = masters;
        this.departments = departments;
        this.notes = notes;
    }

    /// Gives many accounts a title by one pattern, in which `{{account.name}}`,
    /// `{{department.name}}` and `{{title}}` (the master's) are filled in; an empty pattern lets
    /// them inherit again.
    public void retitle(Collection<AdaptationId> chosen, String pattern) {
        var titles = new TitlePattern(pattern);
        var adaptations = byIds(chosen);
        var accounts = gate.admit(adaptations);
        var names =
                departments.all().stream()
                        .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::shortName));
        var read = masters.reader();
        for (var adaptation : adaptations) {
            var account = Optional.ofNullable(accounts.get(adaptation.account())).orElseThrow();
            var title =
                    titles.of(
                            account.name(),
                            names.getOrDefault(account.department(), ""),
                            read.apply(adaptation.revision()).title());
            write(adaptation, adaptation.own().withTitle(title), account.name());
        }
    }

    /// What a pattern of [#retitle] gives for one account; refuses unknown variables.
    public static String title(
            String pattern, String accountName, String departmentName, String mastersTitle) {
        return new TitlePattern(pattern).of(accountName, departmentName, mastersTitle);
    }

    /// Writes titles, digests or both into some accounts, as pasted from a spreadsheet. An empty
    /// text inherits.
    public void write(Map<AdaptationId, Words> words) {
        var adaptations = byIds(words.keySet());
        var accounts = gate.admit(adaptations);
        for (var adaptation : adaptations) {
            var wanted = Optional.ofNullable(words.get(adaptation.id())).orElseThrow();
            write(adaptation, wanted.into(adaptation.own()), Gate.name(accounts, adaptation));
        }
    }

    /// Title and digest for one account; what is empty is left as it is.
    public record Words(Optional<String> title, Optional<String> digest) {

        OwnFields into(OwnFields own) {
            var titled = title.map(own::withTitle).orElse(own);
            return digest.map(titled::withDigest).orElse(titled);
        }
    }

    /// Lets the accounts say what another account of the same article says; who may comment and
    /// the values of variables stay their own.
    public void copy(AdaptationId from, Collection<AdaptationId> chosen) {
        var source = byIds(List.of(from)).stream().findFirst().orElseThrow(AdaptationUnknown::new);
        var adaptations =
                byIds(chosen).stream()
                        .filter(adaptation -> !adaptation.id().equals(from))
                        .filter(adaptation -> adaptation.article().equals(source.article()))
                        .toList();
        var accounts = gate.admit(adaptations);
        var texts = masters.texts();
        for (var adaptation : adaptations) {
            if (!adaptation.revision().equals(source.revision())) {
                throw new AdaptationOutdated(Gate.name(accounts, adaptation));
            }
            var master = texts.apply(adaptation.revision());
            if (adaptation.copy(source, master, scope.me(), notes.now())) {
                notes.changed(adaptation);
            }
        }
    }

    /// Lets the accounts inherit everything again. Who may comment stays, and so do the values of
    /// variables: they say what an account is, not what it wants to say.
    public void reset(Collection<AdaptationId> chosen) {
        var adaptations = byIds(chosen);
        gate.admit(adaptations);
        var texts = masters.texts();
        for (var adaptation : adaptations) {
            var master = texts.apply(adaptation.revision());
            if (adaptation.reset(master, scope.me(), notes.now())) {
                notes.changed(adaptation);
            }
        }
    }

    /// @param cover none to inherit the master's
    public void cover(Collection<AdaptationId> chosen, Optional<Fingerprint> cover) {
        var adaptations = byIds(chosen);
        var accounts = gate.admit(adaptations);
        for (var adaptation : adaptations) {
            write(adaptation, adaptation.own().withCover(cover), Gate.name(accounts, adaptation));
        }
    }

    public void comments(Collection<AdaptationId> chosen, Comments comments) {
        var adaptations = byIds(chosen);
        gate.admit(adaptations);
        for (var adaptation : adaptations) {
            if (adaptation.comment(comments, scope.me(), notes.now())) {
                notes.changed(adaptation);
            }
        }
    }

    /// Says that the accounts are ready. Refuses, naming the account, what a person has still to
    /// decide about, and what differs from a locked fact.
    public void submit(Collection<AdaptationId> chosen) {
        var adaptations = byIds(chosen);
        var accounts = gate.admitSubmitted(adaptations);
        var newest = masters.newest(articles(adaptations));
        for (var adaptation : adaptations) {
            var revision = newest.getOrDefault(adaptation.article(), adaptation.revision());
            adaptation.standing(revision).checkText(Gate.name(accounts, adaptation));
            if (adaptation.submit(notes.now())) {
                notes.note(
                        new AdaptationSubmitted(
                                adaptation.id(), adaptation.article(), adaptation.account()));
            }
        }
    }

    /// Takes the word back that they are ready; a deadline that acted meanwhile acts on them then.
    public void takeBack(Collection<AdaptationId> chosen) {
        var adaptations = byIds(chosen);
        var accounts = gate.admitSubmitted(adaptations);
        var passed = gate.acted(articles(adaptations));
        for (var adaptation : adaptations) {
            if (adaptation.takeBack(notes.now())) {
                Optional.ofNullable(accounts.get(adaptation.account()))
                        .flatMap(account -> passed.apply(adaptation.article(), account))
                        .ifPresent(rule -> adaptation.pass(rule, notes.now()));
                notes.note(
                        new AdaptationTakenBack(
                                adaptation.id(), adaptation.article(), adaptation.account()));
            }
        }
    }

    private void write(Adaptation adaptation, OwnFields own, String name) {
        own.check(name);
        if (adaptation.change(
                own, () -> masters.text(adaptation.revision()), scope.me(), notes.now())) {
            notes.changed(adaptation);
        }
    }

    private List<Adaptation> byIds(Collection<AdaptationId> wanted) {
        return store.findByIdIn(wanted.stream().map(AdaptationId::value).toList());
    }

    private static List<ArticleId> articles(List<Adaptation> adaptations) {
        return adaptations.stream().map(Adaptation::article).distinct().toList();
    }
}
