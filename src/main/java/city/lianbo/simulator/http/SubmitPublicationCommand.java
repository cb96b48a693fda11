package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `freepublish/submit`: `publish_id` is a number.
final class SubmitPublicationCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/freepublish/submit";
    }

    @Override
    public Right right() {
        return Right.PUBLISH;
    }

    @Override
    public Response run(Call call) {
        var publication =
                call.world()
                        .publications()
                        .submit(call.account(), call.body().required("media_id", 40007));
        var fields = Fields.ok();
        fields.put("publish_id", publication.publishId());
        fields.put("msg_data_id", publication.msgDataId());
        return Response.wechat(fields);
    }
}
