package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.Tag;
import java.util.Map;

/// `tags/get`: system tags too.
final class ListTagsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/get";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        var tags = call.world().tags().of(call.account());
        return Response.wechat(Fields.of("tags", tags.stream().map(ListTagsCommand::tag).toList()));
    }

    private static Map<String, Object> tag(Tag tag) {
        var fields = Fields.of("id", tag.id());
        fields.put("name", tag.name());
        fields.put("count", tag.members().size());
        return fields;
    }
}
