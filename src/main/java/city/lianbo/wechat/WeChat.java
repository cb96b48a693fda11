package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// WeChat as the desk needs it, in our words: every call names the account it acts for, blocks
/// until an answer or its own deadline, never throws for what WeChat or the network did, and never
/// repeats a write by itself; only a call that WeChat refused for its token, and so certainly did
/// not carry out, is made once more with another. Reads are repeated once on −1 or a broken answer.
///
/// Facts about the calls: `docs/wechat.md`.
public interface WeChat {

    /// Uploads a picture for use inside an article; its address is permanent and lies at WeChat.
    Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture);

    /// Uploads a cover as permanent material.
    Answer<MediaId> uploadCover(AccountId account, PictureUpload picture);

    /// Places a draft of one to eight articles.
    Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles);

    /// Reads back what WeChat kept of a draft, in order.
    Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft);

    /// Exchanges one article of a draft; `index` counts from 0. Everything WeChat was given of the
    /// article is given again.
    Answer<Done> updateDraft(AccountId account, MediaId draft, int index, DraftArticle article);

    Answer<Done> deleteDraft(AccountId account, MediaId draft);

    /// Pushes a draft to followers. `timeout` bounds the call; a call without an answer in time is
    /// [SendAnswer.NoAnswer] and may have been carried out.
    SendAnswer send(AccountId account, SendOrder order, Duration timeout);

    /// What has become of a mass send.
    Answer<SendProgress> askSend(AccountId account, long msgId);

    /// Publishes a draft: a link, no push to followers, and no key against repeating.
    PublishAnswer publish(AccountId account, MediaId draft, Duration timeout);

    Answer<PublishProgress> askPublish(AccountId account, String publishId);

    /// The newest publications without a push, at most twenty.
    Answer<List<ListedPublication>> listPublications(AccountId account);

    /// Deletes a mass send that was made through the API; `position` counts from 1, 0 means all.
    Answer<Done> recall(AccountId account, long msgId, int position);

    /// Takes a publication without a push away, for good; `position` counts from 1, 0 means all.
    Answer<Done> deletePublication(AccountId account, String articleId, int position);

    /// The number of followers now.
    Answer<Long> countFollowers(AccountId account);

    /// Makes sure that a token is held that stays valid for at least `remaining`, as far as WeChat
    /// gives one: it renews a token about five minutes before its end and not earlier, and a token
    /// that runs out is renewed by the next call in any case. WeChat is always asked, so the
    /// account's AppID, AppSecret and address list are thereby checked too.
    Answer<Done> freshenToken(AccountId account, Duration remaining);

    /// How many calls can be under way at once; more wait for their turn, each up to its deadline.
    default int callsAtOnce() {
        return Integer.MAX_VALUE;
    }

    /// Opens connections for as many simultaneous calls as there are accounts given.
    void warmUp(Collection<AccountId> accounts);
}
