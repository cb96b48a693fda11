package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.DraftBox;
import city.lianbo.wechat.DraftBox.BoxedDraft;
import city.lianbo.wechat.MediaId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The drafts that people made for an account in other editors. Asks WeChat, and so holds no
/// transaction while it waits.
@Service
@PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
public class DraftBoxes {

    private final DraftBox box;
    private final Workbench workbench;
    private final PushRows pushes;
    private final PushScope scope;
    private final Carriage carriage;

    DraftBoxes(
            DraftBox box,
            Workbench workbench,
            PushRows pushes,
            PushScope scope,
            Carriage carriage) {
        this.box = box;
        this.workbench = workbench;
        this.pushes = pushes;
        this.scope = scope;
        this.carriage = carriage;
    }

    /// The newest articles of the box of a push's account, but those that the desk itself placed.
    /// Refuses with WeChat's words where it does not answer ([DraftBoxClosed]).
    public List<DraftOffer> offers(EditionId edition) {
        var account = account(edition);
        var ours = carriage.draftsOf(account);
        var offers = new ArrayList<DraftOffer>();
        for (var draft : answered(account, box.newestDrafts(account))) {
            if (!ours.contains(draft.id().value())) {
                offers.addAll(offers(draft));
            }
        }
        return offers;
    }

    private static List<DraftOffer> offers(BoxedDraft draft) {
        var offers = new ArrayList<DraftOffer>();
        for (int index = 0; index < draft.articles().size(); index++) {
            int at = index;
            draft.articles().get(index).ifPresent(article -> offers.add(offer(draft, at, article)));
        }
        return offers;
    }

    private static DraftOffer offer(BoxedDraft draft, int index, DraftArticle article) {
        return new DraftOffer(
                draft.id().value(),
                index,
                article.title(),
                article.author(),
                article.digest(),
                article.content(),
                draft.updatedAt());
    }

    /// Takes one article over, as WeChat tells it now. Refuses a draft that the desk placed or that
    /// is gone ([DraftGone]), and what [Pushes#add] refuses.
    public PushItemId takeOver(EditionId edition, String draft, int index) {
        var account = account(edition);
        if (carriage.draftsOf(account).contains(draft)) {
            throw new DraftGone();
        }
        var articles = answered(account, box.boxedArticles(account, new MediaId(draft)));
        if (index < 0 || index >= articles.size()) {
            throw new DraftGone();
        }
        var article = articles.get(index).orElseThrow(DraftGone::new);
        return workbench.takeOver(edition, draft, article);
    }

    private AccountId account(EditionId edition) {
        var push = pushes.find(edition).orElseThrow(PushUnknown::new);
        scope.require(push.account());
        return push.account();
    }

    private <T> T answered(AccountId account, Answer<T> answer) {
        var name = scope.require(account);
        return switch (answer) {
            case Answer.Got<T>(var value) -> value;
            case Answer.Refused<T>(var problem) ->
                    throw new DraftBoxClosed(name, problem.toString());
            case Answer.NotSent<T>(var cause) -> throw new DraftBoxClosed(name, cause);
            case Answer.NoAnswer<T>(var cause) -> throw new DraftBoxClosed(name, cause);
        };
    }
}
