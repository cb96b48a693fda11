package city.lianbo.simulator.http;

/// `/cgi-bin/stable_token`: the same token until shortly before its end.
final class StableTokenCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/stable_token";
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Response run(Call call) {
        var body = call.body();
        var account =
                Secrets.check(
                        call.world(),
                        body.text("grant_type"),
                        body.text("appid"),
                        body.text("secret"));
        call.world().quotas().spendCall(account, path());
        var token = call.world().tokens().stable(account, body.flag("force_refresh"));
        var fields = Fields.of("access_token", token.value());
        fields.put("expires_in", call.world().tokens().secondsLeft(token));
        return Response.wechat(fields);
    }
}
