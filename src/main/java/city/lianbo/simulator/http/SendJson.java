package city.lianbo.simulator.http;

import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.SendOrder;
import java.util.Map;

/// Mass sends in and out.
final class SendJson {

    private SendJson() {}

    static SendOrder order(Body body, boolean toAll, String range, long reach) {
        var msgtype = body.text("msgtype");
        return new SendOrder(
                toAll,
                range,
                reach,
                msgtype,
                media(body, msgtype),
                body.inner("text").text("content"),
                body.flag("send_ignore_reprint"),
                body.text("clientmsgid"));
    }

    static Map<String, Object> accepted(MassJob job) {
        var fields = Fields.error(0, "send job submission success");
        fields.put("msg_id", job.msgId());
        fields.put("msg_data_id", job.msgDataId());
        return fields;
    }

    /// Pictures come as `images{media_ids}`, in older callers as `image{media_id}`.
    private static String media(Body body, String msgtype) {
        var many = body.inner("images").texts("media_ids");
        return msgtype.equals("image") && !many.isEmpty()
                ? many.getFirst()
                : body.inner(msgtype).text("media_id");
    }
}
