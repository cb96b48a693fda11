package city.lianbo.wechat;

import city.lianbo.platform.AccountId;

/// A callback about a finished job was stored; [JobReports] has it. Makes things sooner, not true:
/// whoever needs the fact also asks by a recurring tick.
///
/// @param job WeChat's `msg_id` or `publish_id`
public record JobFinished(AccountId account, Kind kind, String job) {

    public enum Kind {
        SEND,
        PUBLICATION
    }
}
