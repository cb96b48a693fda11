package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `freepublish/batchget`: newest first; mass sends are not among them.
final class ListPublicationsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/freepublish/batchget";
    }

    @Override
    public Right right() {
        return Right.PUBLISH;
    }

    @Override
    public Response run(Call call) {
        var all = call.world().publications().published(call.account());
        var page = call.page(all);
        boolean brief = call.body().flag("no_content");
        var fields = Fields.of("total_count", all.size());
        fields.put("item_count", page.size());
        fields.put(
                "item", page.stream().map(one -> PublicationJson.item(call, one, brief)).toList());
        return Response.wechat(fields);
    }
}
