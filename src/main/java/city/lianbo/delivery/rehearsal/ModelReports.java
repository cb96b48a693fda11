package city.lianbo.delivery.rehearsal;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a desk has heard from WeChat's events.
public final class ModelReports implements JobReports {

    private final Map<Long, SendProgress> heard = new HashMap<>();
    private final Map<String, PublishProgress> published = new HashMap<>();

    public void hear(ModelWeChat.Job job) {
        heard.put(job.msgId(), job.progress());
    }

    public void hear(ModelWeChat.Publication publication) {
        published.put(publication.publishId(), publication.progress());
    }

    @Override
    public Optional<SendProgress> ofSend(AccountId account, long msgId) {
        return Optional.ofNullable(heard.get(msgId));
    }

    @Override
    public Optional<PublishProgress> ofPublication(AccountId account, String publishId) {
        return Optional.ofNullable(published.get(publishId));
    }

    @Override
    public List<SendReport> sendReportsAfter(long sequence, int limit) {
        return List.of();
    }
}
