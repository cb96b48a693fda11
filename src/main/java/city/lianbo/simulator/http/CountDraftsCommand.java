package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `draft/count`.
final class CountDraftsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/count";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        return Response.wechat(
                Fields.of("total_count", call.world().drafts().of(call.account()).size()));
    }
}
