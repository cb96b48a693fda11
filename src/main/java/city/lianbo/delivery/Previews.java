package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.TesterId;
import city.lianbo.account.TesterRow;
import city.lianbo.account.Testers;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PhonePreviews;
import city.lianbo.wechat.PreviewOrder;
import city.lianbo.wechat.WeChat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Shows what was sealed on the phones of listed testers, before anybody approves it. It goes through
/// calls that know one reader and no audience, under a draft of its own that is deleted afterwards.
@Service
public class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final Editions editions;
    private final Accounts accounts;
    private final Testers testers;
    private final EditionManifest manifest;
    private final Line line;
    private final CurrentActor actor;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher facts;

    Previews(
            Editions editions,
            Accounts accounts,
            Testers testers,
            EditionManifest manifest,
            Line line,
            CurrentActor actor,
            TransactionOperations transactions,
            ApplicationEventPublisher facts) {
        this.editions = editions;
        this.accounts = accounts;
        this.testers = testers;
        this.manifest = manifest;
        this.line = line;
        this.actor = actor;
        this.transactions = transactions;
        this.facts = facts;
    }

    /// What a preview needs of WeChat.
    @org.springframework.stereotype.Component
    record Line(WeChat weChat, PhonePreviews phones) {}

    /// Takes as long as WeChat takes. Refuses what is not sealed ([EditionNotSealed]), people who are
    /// not listed for the account ([TesterNotListed]), and more than the day still allows
    /// ([PreviewsUsedUp]).
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'REVIEWER')")
    public List<PreviewOutcome> show(EditionId edition, Collection<TesterId> wanted) {
        var sealed =
                editions.sealed(edition)
                        .orElseThrow(() -> new EditionNotSealed(edition.toString()));
        var account =
                accounts.find(sealed.account())
                        .orElseThrow(() -> new EditionNotSealed(edition.toString()));
        refuseForeign(account);
        var readers =
                testers.of(account.id()).stream().filter(row -> wanted.contains(row.id())).toList();
        if (readers.isEmpty() || readers.size() < List.copyOf(wanted).size()) {
            throw new TesterNotListed(account.name());
        }
        testers.requireLeft(account.id(), readers.size());
        var draft = new PreviewDraft(line.weChat(), account.id(), account.name());
        var media = draft.place(manifest.cargo(sealed));
        try {
            var outcomes = new ArrayList<PreviewOutcome>();
            for (var reader : readers) {
                outcomes.add(show(sealed, media, reader));
            }
            return outcomes;
        } finally {
            if (!draft.remove(media)) {
                LOG.warn("The draft of a preview stays with {}: {}", account.name(), media);
            }
        }
    }

    private void refuseForeign(AccountRow account) {
        var person = actor.get();
        boolean mine =
                person.is(Role.COORDINATOR)
                        || person.is(Role.REVIEWER)
                        || Optional.of(account.department()).equals(person.department());
        if (!mine) {
            throw new AccessDeniedException("an account of another department");
        }
    }

    /// Counted before it leaves, since a call without an answer may have been carried out.
    private PreviewOutcome show(SealedEdition sealed, MediaId draft, TesterRow reader) {
        testers.countPreview(sealed.account());
        var outcome =
                switch (line.phones()
                        .preview(sealed.account(), new PreviewOrder(draft, reader.tester()))) {
                    case Answer.Got<Done> _ -> new PreviewOutcome.Shown(reader.label());
                    case Answer.Refused<Done>(var problem) ->
                            new PreviewOutcome.Refused(
                                    reader.label(), problem.code(), problem.text());
                    case Answer.NotSent<Done>(var cause) -> {
                        testers.countBack(sealed.account());
                        yield new PreviewOutcome.Refused(reader.label(), 0, cause);
                    }
                    case Answer.NoAnswer<Done>(var cause) ->
                            new PreviewOutcome.Unknown(reader.label(), cause);
                };
        transactions.executeWithoutResult(_ ->
                facts.publishEvent(
                        new PreviewShown(
                                sealed.account(),
                                sealed.editionSeal(),
                                reader.label(),
                                outcome.getClass().getSimpleName())));
        return outcome;
    }
}
