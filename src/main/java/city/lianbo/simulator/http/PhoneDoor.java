package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Phone;
import city.lianbo.simulator.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/phone`: pages for people. No script of an article ever runs: its document is sandboxed and may
/// load pictures and one style sheet.
final class PhoneDoor {

    private static final Pattern ARTICLE =
            Pattern.compile("/phone/(content/)?([^/]+)/(\\d{1,18})/(\\d)");
    private static final Map<String, String> PAGE_HEADERS =
            headers(
                    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                            + " connect-src 'self'; frame-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'");
    private static final Map<String, String> CONTENT_HEADERS =
            headers(
                    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
                            + " sandbox");
    private static final Map<String, String> FILES =
            Map.of(
                    "/phone/phone.css", "text/css; charset=utf-8",
                    "/phone/reader.css", "text/css; charset=utf-8",
                    "/phone/phone.js", "text/javascript; charset=utf-8");

    private final World world;
    private final PhoneActions actions;

    PhoneDoor(World world) {
        this.world = world;
        this.actions = new PhoneActions(world);
    }

    Response answer(Request request) {
        var path = request.path();
        if (FILES.containsKey(path)) {
            return file(path);
        }
        if (path.equals("/phone/pulse")) {
            return Response.json(200, Fields.of("pulse", pulse()));
        }
        if (path.equals("/phone/control")) {
            return control(request);
        }
        var article = ARTICLE.matcher(path);
        if (article.matches()) {
            return article(
                    request,
                    article.group(2),
                    Long.parseLong(article.group(3)),
                    Integer.parseInt(article.group(4)),
                    article.group(1) != null);
        }
        var appId = path.startsWith("/phone/") ? path.substring("/phone/".length()) : "";
        return appId.isEmpty() ? list(request) : chat(request, appId);
    }

    private Response list(Request request) {
        var page = page(request, "");
        var empty = "<div class=\"empty\"><p>" + page.say("simulator.phone.choose") + "</p></div>";
        return html(page, "at-list", empty);
    }

    private Response chat(Request request, String appId) {
        var account = world.accounts().find(appId);
        if (account.isEmpty()) {
            return missing(request);
        }
        world.phone().read(account.get());
        var page = page(request, appId);
        return html(page, "at-chat", ChatHtml.of(page, account.get()));
    }

    private Response article(
            Request request, String appId, long number, int position, boolean inside) {
        Optional<Account> account = world.accounts().find(appId);
        Optional<Phone.Received> message =
                account.flatMap(one -> world.phone().find(one, number))
                        .filter(one -> position >= 1 && position <= one.articles().size());
        if (account.isEmpty() || message.isEmpty()) {
            return missing(request);
        }
        var page = page(request, appId);
        return inside
                ? Response.html(
                        200,
                        ArticleHtml.document(page, account.get(), message.get(), position),
                        CONTENT_HEADERS)
                : html(
                        page,
                        "at-article",
                        ArticleHtml.frame(page, account.get(), message.get(), position));
    }

    private Response control(Request request) {
        if (!request.method().equals("POST") || request.fromElsewhere()) {
            return Response.json(403, Fields.of("error", "Only a button of /phone may do this"));
        }
        var form = Request.query(request.text());
        var appId = form.getOrDefault("appId", "");
        try {
            actions.run(form.getOrDefault("action", ""), appId);
        } catch (BadRequest problem) {
            return Response.json(400, Fields.of("error", String.valueOf(problem.getMessage())));
        }
        world.awaitDurable();
        var back = world.accounts().find(appId).isPresent() ? "/phone/" + appId : "/phone";
        return Response.seeOther(page(request, "").link(back));
    }

    private Response missing(Request request) {
        var page = page(request, "");
        var text = "<div class=\"empty\"><p>" + page.say("simulator.phone.missing") + "</p></div>";
        return Response.html(404, ShellHtml.of(page, "at-chat", text), PAGE_HEADERS);
    }

    private PhonePage page(Request request, String chosen) {
        return PhonePage.of(world, PhoneTexts.of(request), chosen);
    }

    private static Response html(PhonePage page, String place, String screen) {
        return Response.html(200, ShellHtml.of(page, place, screen), PAGE_HEADERS);
    }

    /// Changes whenever something new is to be seen.
    private String pulse() {
        return world.massSends().all().stream().map(job -> job.state().name()).toList().hashCode()
                + "-"
                + world.publications().count();
    }

    private static Response file(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        try (var in = Objects.requireNonNull(PhoneDoor.class.getResourceAsStream(name), name)) {
            return new Response(
                    200,
                    FILES.getOrDefault(path, ""),
                    in.readAllBytes(),
                    Map.of("X-Content-Type-Options", "nosniff"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, String> headers(String policy) {
        return Map.of(
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store");
    }
}
