package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.Optional;

/// What WeChat's callbacks told about finished jobs. Kept for every event, also those whose job
/// nobody knows yet; joined by WeChat's own number.
public interface JobReports {

    Optional<SendProgress> ofSend(AccountId account, long msgId);

    Optional<PublishProgress> ofPublication(AccountId account, String publishId);

    /// Mass-send reports that arrived after the given sequence number, oldest first.
    List<SendReport> sendReportsAfter(long sequence, int limit);

    /// @param sequence grows with every stored callback
    record SendReport(long sequence, AccountId account, long msgId, SendProgress progress) {}
}
