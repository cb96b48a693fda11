package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.SealedCargo;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.WeChat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places the sealed bytes once more in a draft of their own, every title marked as a preview, and
/// takes it away again. It is never the draft that will be sent.
final class PreviewDraft {

    static final String MARK = "【预览】";

    private static final int LONGEST_TITLE = 64;

    private final WeChat weChat;
    private final AccountId account;
    private final String name;

    PreviewDraft(WeChat weChat, AccountId account, String name) {
        this.weChat = weChat;
        this.account = account;
        this.name = name;
    }

    /// Refuses with [PreviewNotPlaced].
    MediaId place(SealedCargo cargo) {
        var addresses = new HashMap<Fingerprint, String>();
        cargo.bodyPictures()
                .forEach(picture ->
                        addresses.put(
                                picture,
                                got(
                                        weChat.uploadBodyPicture(
                                                account, cargo.bodyPicture(picture)))));
        var covers = new HashMap<Fingerprint, MediaId>();
        cargo.covers()
                .forEach(picture ->
                        covers.put(
                                picture, got(weChat.uploadCover(account, cargo.cover(picture)))));
        var articles =
                cargo.bind(addresses, covers, Map.of()).stream().map(PreviewDraft::marked).toList();
        return got(weChat.addDraft(account, articles));
    }

    /// A title that would become too long loses its end: the mark must be seen.
    static DraftArticle marked(DraftArticle article) {
        var title = MARK + article.title();
        var cut =
                title.codePointCount(0, title.length()) <= LONGEST_TITLE
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
        return new DraftArticle(
                cut,
                article.author(),
                article.digest(),
                article.content(),
                article.contentSourceUrl(),
                article.cover(),
                article.coverCropWide(),
                article.coverCropSquare(),
                article.openComment(),
                article.onlyFansComment());
    }

    /// Tried twice: a draft that stays could be sent by hand.
    boolean remove(MediaId draft) {
        return List.of(1, 2).stream()
                .anyMatch(_ -> weChat.deleteDraft(account, draft) instanceof Answer.Got<?>);
    }

    private <T> T got(Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T>(var value) -> value;
            case Answer.Refused<T>(var problem) ->
                    throw new PreviewNotPlaced(name, problem.toString());
            case Answer.NotSent<T>(var cause) -> throw new PreviewNotPlaced(name, cause);
            case Answer.NoAnswer<T>(var cause) -> throw new PreviewNotPlaced(name, cause);
        };
    }
}
