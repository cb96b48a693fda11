package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Rids;
import city.lianbo.simulator.Settings;
import city.lianbo.simulator.WeChatRefusal;
import city.lianbo.simulator.World;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// Carries one call out: method, token, account, address, right, quota, then the command. Every
/// refusal is 200 with `errcode` and a `rid`.
final class CommandRunner {

    /// An escape whose backslash is not itself escaped.
    private static final Pattern ESCAPE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u[0-9a-fA-F]{4}");

    private final World world;

    CommandRunner(World world) {
        this.world = world;
    }

    Response run(Request request) {
        try {
            var command = Commands.at(request.path()).orElseThrow(() -> new WeChatRefusal(40066));
            checkMethod(command, request);
            var account = command.needsToken() ? account(request) : null;
            var call = new Call(world, account, request, body(request), Multipart.read(request));
            checkAddress(call);
            if (account != null) {
                checkAccount(command, account);
            }
            return command.run(call);
        } catch (WeChatRefusal refusal) {
            return refused(request, refusal);
        }
    }

    Response refused(Request request, WeChatRefusal refusal) {
        long now = world.clock().instant().getEpochSecond();
        var rid = world.rids().next(now);
        var fields = Fields.error(refusal.code(), refusal.text() + " rid: " + rid);
        fields.putAll(refusal.extra());
        var response = Response.wechat(fields);
        world.rids()
                .keep(
                        rid,
                        new Rids.Trace(
                                caller(request),
                                now,
                                0,
                                "http://api.weixin.qq.com" + request.path(),
                                request.contentType().startsWith("multipart/")
                                        ? ""
                                        : request.text(),
                                response.text(),
                                request.address()));
        return response;
    }

    /// The account that calls, as far as can be told before anything is checked; else empty.
    String caller(Request request) {
        var token = request.parameter("access_token");
        if (!token.isEmpty()) {
            return world.tokens().owner(token).orElse("");
        }
        if (!request.parameter("appid").isEmpty()) {
            return request.parameter("appid");
        }
        try {
            return request.body().length == 0
                    ? ""
                    : new Body(Json.read(request.body())).text("appid");
        } catch (BadRequest _) {
            return "";
        }
    }

    private static void checkMethod(Command command, Request request) {
        if (!request.method().equals(command.method())) {
            throw new WeChatRefusal(command.method().equals("GET") ? 43001 : 43002);
        }
    }

    private Account account(Request request) {
        var token = world.tokens().check(request.parameter("access_token"));
        var account = world.accounts().get(token.appId());
        if (account.frozen()) {
            throw new WeChatRefusal(50002);
        }
        return account;
    }

    private void checkAddress(Call call) {
        var account = call.caller() != null ? call.caller() : tokenless(call);
        var address = call.request().address();
        if (account != null && !account.ipList().isEmpty() && !account.ipList().contains(address)) {
            throw new WeChatRefusal(
                    40164,
                    "invalid ip " + address + " ipv6 ::ffff:" + address + ", not in whitelist");
        }
    }

    private @Nullable Account tokenless(Call call) {
        return world.accounts().find(caller(call.request())).orElse(null);
    }

    private void checkAccount(Command command, Account account) {
        command.right().check(account);
        if (command.countsPerMinute()) {
            world.minuteRate()
                    .spend(
                            account.appId(),
                            world.clock().instant(),
                            world.settings().now().massCallsPerMinute());
        }
        if (!command.path().contains("quota")) {
            world.quotas().spendCall(account, command.path());
        }
    }

    private Body body(Request request) {
        if (request.body().length == 0 || request.contentType().startsWith("multipart/")) {
            return new Body(JsonNodeFactory.instance.objectNode());
        }
        try {
            return new Body(Json.read(unescaped(request).getBytes(StandardCharsets.UTF_8)));
        } catch (BadRequest _) {
            throw new WeChatRefusal(47001);
        }
    }

    private String unescaped(Request request) {
        var text = request.text();
        return switch (world.settings().now().unicodeEscapes()) {
            case Settings.Escapes.DECODE -> text;
            case Settings.Escapes.KEEP ->
                    // one backslash more, so that the escape stays in the text
                    ESCAPE.matcher(text)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(
                                            found.group(1)
                                                    + "\\"
                                                    + found.group()
                                                            .substring(found.group(1).length())));
            case Settings.Escapes.REFUSE -> {
                if (ESCAPE.matcher(text).find()) {
                    throw new WeChatRefusal(40033);
                }
                yield text;
            }
        };
    }
}
