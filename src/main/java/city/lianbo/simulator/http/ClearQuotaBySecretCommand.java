package city.lianbo.simulator.http;

/// `clear_quota/v2`: the same with the secret instead of a token.
final class ClearQuotaBySecretCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/clear_quota/v2";
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Response run(Call call) {
        var appId = call.body().has("appid") ? call.body().text("appid") : call.query("appid");
        var secret =
                call.body().has("appsecret")
                        ? call.body().text("appsecret")
                        : call.query("appsecret");
        var account = Secrets.check(call.world(), Secrets.GRANT, appId, secret);
        call.world().quotas().clearCalls(account);
        return Response.wechat(Fields.ok());
    }
}
