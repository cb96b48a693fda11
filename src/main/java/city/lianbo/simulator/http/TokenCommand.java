package city.lianbo.simulator.http;

/// `/cgi-bin/token`: a new token at every call.
final class TokenCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/token";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Response run(Call call) {
        var account =
                Secrets.check(
                        call.world(),
                        call.query("grant_type"),
                        call.query("appid"),
                        call.query("secret"));
        call.world().quotas().spendCall(account, path());
        var token = call.world().tokens().issue(account);
        var fields = Fields.of("access_token", token.value());
        fields.put("expires_in", call.world().tokens().secondsLeft(token));
        return Response.wechat(fields);
    }
}
