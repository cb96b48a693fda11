package city.lianbo.wechat;

import java.util.OptionalLong;

/// What came of one publish call; see [SendAnswer].
public sealed interface PublishAnswer {

    record Accepted(String publishId, OptionalLong msgDataId) implements PublishAnswer {}

    record Refused(WeChatProblem problem) implements PublishAnswer {}

    record NotSent(String cause) implements PublishAnswer {}

    record NoAnswer(String cause) implements PublishAnswer {}
}
