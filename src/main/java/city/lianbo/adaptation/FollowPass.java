package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// One pass over the accounts of an article that stand on an earlier revision; a constant number of
/// queries however many they are.
@Component
class FollowPass {

    private final AdaptationStore store;
    private final Masters masters;
    private final Notes notes;

    FollowPass(AdaptationStore store, Masters masters, Notes notes) {
        this.store = store;
        this.masters = masters;
        this.notes = notes;
    }

    List<ArticleId> behind(Map<ArticleId, RevisionId> newest) {
        return newest.isEmpty()
                ? List.of()
                : store
                        .behind(
                                newest.keySet().stream().map(ArticleId::value).toList(),
                                newest.values().stream().map(RevisionId::value).toList())
                        .stream()
                        .map(ArticleId::new)
                        .toList();
    }

    void follow(ArticleId article) {
        masters.newest(article).ifPresent(newest -> follow(article, newest));
    }

    private void follow(ArticleId article, RevisionId newest) {
        var behind = store.findByArticleAndRevisionNot(article.value(), newest.value());
        if (behind.isEmpty()) {
            return;
        }
        var texts = masters.texts();
        behind.forEach(adaptation -> follow(adaptation, newest, texts));
        int conflicting =
                (int) behind.stream().filter(one -> !one.text().conflicts().isEmpty()).count();
        notes.note(new AdaptationsFollowed(article, newest, behind.size(), conflicting));
    }

    private void follow(
            Adaptation adaptation, RevisionId newest, Function<RevisionId, MasterText> texts) {
        var text = adaptation.text();
        var next = texts.apply(newest);
        var followed =
                text.isEmpty()
                        ? text
                        : text.follow(
                                adaptation.revision(),
                                next.document(),
                                id -> texts.apply(id).document());
        adaptation.follow(newest, followed, next, notes.now());
    }
}
