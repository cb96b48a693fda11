package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// A WeChat that answers the two calls of a connection test as it is told; an account registry
/// makes no other.
record ScriptedWeChat(Answer<Done> token, Answer<Long> followers) implements WeChat {

    @Override
    public Answer<Done> freshenToken(AccountId account, Duration remaining) {
        return token;
    }

    @Override
    public Answer<Long> countFollowers(AccountId account) {
        return followers;
    }

    @Override
    public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
        throw notOurs();
    }

    @Override
    public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
        throw notOurs();
    }

    @Override
    public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
        throw notOurs();
    }

    @Override
    public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
        throw notOurs();
    }

    @Override
    public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
        throw notOurs();
    }

    @Override
    public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
        throw notOurs();
    }

    @Override
    public Answer<SendProgress> askSend(AccountId account, long msgId) {
        throw notOurs();
    }

    @Override
    public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
        throw notOurs();
    }

    @Override
    public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
        throw notOurs();
    }

    @Override
    public Answer<Done> recall(AccountId account, long msgId, int position) {
        throw notOurs();
    }

    @Override
    public void warmUp(Collection<AccountId> accounts) {
        throw notOurs();
    }

    private static AssertionError notOurs() {
        return new AssertionError("A connection test makes no such call");
    }
}
