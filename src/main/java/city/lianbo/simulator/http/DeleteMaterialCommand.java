package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `material/del_material`: for ever.
final class DeleteMaterialCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/material/del_material";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        call.world().materials().delete(call.account(), call.body().text("media_id"));
        return Response.wechat(Fields.ok());
    }
}
