package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `draft/batchget`: newest first, with or without content.
final class ListDraftsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/batchget";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var all = call.world().drafts().of(call.account());
        var page = call.page(all);
        boolean brief = call.body().flag("no_content");
        var fields = Fields.of("total_count", all.size());
        fields.put("item_count", page.size());
        fields.put("item", page.stream().map(draft -> DraftJson.item(call, draft, brief)).toList());
        return Response.wechat(fields);
    }
}
