package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// A WeChat to which no call may be made; a test's own answers those calls that it expects.
public abstract class DeafWeChat implements WeChat {

    private static AssertionError unexpected(String call) {
        return new AssertionError("Nobody expected this call: " + call);
    }

    @Override
    public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
        throw unexpected("uploadBodyPicture");
    }

    @Override
    public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
        throw unexpected("uploadCover");
    }

    @Override
    public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
        throw unexpected("addDraft");
    }

    @Override
    public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
        throw unexpected("readDraft");
    }

    @Override
    public Answer<Done> updateDraft(
            AccountId account, MediaId draft, int index, DraftArticle article) {
        throw unexpected("updateDraft");
    }

    @Override
    public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
        throw unexpected("deleteDraft");
    }

    @Override
    public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
        throw unexpected("send");
    }

    @Override
    public Answer<SendProgress> askSend(AccountId account, long msgId) {
        throw unexpected("askSend");
    }

    @Override
    public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
        throw unexpected("publish");
    }

    @Override
    public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
        throw unexpected("askPublish");
    }

    @Override
    public Answer<List<ListedPublication>> listPublications(AccountId account) {
        throw unexpected("listPublications");
    }

    @Override
    public Answer<Done> recall(AccountId account, long msgId, int position) {
        throw unexpected("recall");
    }

    @Override
    public Answer<Done> deletePublication(AccountId account, String articleId, int position) {
        throw unexpected("deletePublication");
    }

    @Override
    public Answer<Long> countFollowers(AccountId account) {
        throw unexpected("countFollowers");
    }

    @Override
    public Answer<Done> freshenToken(AccountId account, Duration remaining) {
        throw unexpected("freshenToken");
    }

    @Override
    public void warmUp(Collection<AccountId> accounts) {
        throw unexpected("warmUp");
    }
}
