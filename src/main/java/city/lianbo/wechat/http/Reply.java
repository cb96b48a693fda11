package city.lianbo.wechat.http;

import city.lianbo.wechat.WeChatProblem;
import tools.jackson.databind.JsonNode;

/// What came of one call on the wire, before anybody says what it means for the business.
sealed interface Reply {

    /// A whole answer: status 200 and a JSON object, whatever the content type said.
    record Said(JsonNode body) implements Reply {

        /// WeChat's `errcode`; 0 where it is absent, as in answers that carry data alone.
        int code() {
            return body.path("errcode").asInt(0);
        }

        /// Whether `errcode` itself was there: some calls must say 0, not merely not complain.
        boolean saysDone() {
            return body.has("errcode") && code() == 0;
        }

        WeChatProblem problem() {
            return new WeChatProblem(code(), body.path("errmsg").asString(""));
        }
    }

    /// WeChat gave no token, so the call was never made.
    record NoToken(WeChatProblem problem) implements Reply {}

    /// The call certainly never reached WeChat.
    record NotSent(String cause) implements Reply {}

    /// The call may have been carried out.
    record NoAnswer(String cause) implements Reply {}
}
