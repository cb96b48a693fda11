package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The drafts that lie at WeChat for an account, whoever placed them.
public interface DraftBox {

    /// The newest of them, at most 20.
    Answer<List<BoxedDraft>> newestDrafts(AccountId account);

    /// The articles of one draft, as [BoxedDraft#articles].
    Answer<List<Optional<DraftArticle>>> boxedArticles(AccountId account, MediaId draft);

    /// @param articles in order; empty for one that is no plain article (贴图, or with goods in it),
    ///     which the desk can't carry whole
    record BoxedDraft(MediaId id, Instant updatedAt, List<Optional<DraftArticle>> articles) {

        public BoxedDraft {
            articles = List.copyOf(articles);
        }
    }
}
