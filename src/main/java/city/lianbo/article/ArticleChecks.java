package city.lianbo.article;

import city.lianbo.article.ArticleFinding.Field;
import city.lianbo.article.ArticleLimits.Limit;
import city.lianbo.document.Document;
import city.lianbo.document.Themes;
import city.lianbo.document.Variables;
import city.lianbo.document.WeChatHtml;
import city.lianbo.document.WeChatWeight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The simple checks while somebody types. Pure: the same text gives the same findings.
public final class ArticleChecks {

    private static final int NAMED = 3;

    private ArticleChecks() {}

    /// Blocking findings first.
    ///
    /// @param html the body as WeChat would receive it
    public static List<ArticleFinding> of(ArticleText text, WeChatHtml html) {
        return of(text, html, List.of());
    }

    /// The same for an article that began with a template.
    ///
    /// @param required what it may not lack
    public static List<ArticleFinding> of(
            ArticleText text, WeChatHtml html, List<RequiredBlock> required) {
        var findings = new ArrayList<ArticleFinding>();
        if (text.title().isBlank()) {
            findings.add(ArticleFinding.blocking(Field.TITLE, "title.missing"));
        }
        length(Field.TITLE, "title", ArticleLimits.TITLE, text.title()).ifPresent(findings::add);
        length(Field.DIGEST, "digest", ArticleLimits.DIGEST, text.digest())
                .ifPresent(findings::add);
        length(Field.AUTHOR, "author", ArticleLimits.AUTHOR, text.author())
                .ifPresent(findings::add);
        if (text.cover().isEmpty()) {
            findings.add(ArticleFinding.blocking(Field.COVER, "cover.missing"));
        }
        if (text.document().isBlank()) {
            findings.add(ArticleFinding.blocking(Field.BODY, "body.missing"));
        }
        size(text, html).ifPresent(findings::add);
        complete(text, required, findings);
        findings.sort(Comparator.comparing(finding -> !finding.blocking()));
        return List.copyOf(findings);
    }

    private static Optional<ArticleFinding> length(
            Field field, String name, Limit limit, String text) {
        int length = ArticleText.length(text);
        if (limit.refuses(length)) {
            return Optional.of(
                    ArticleFinding.blocking(field, name + ".toolong", length, limit.most()));
        }
        return length > limit.advised()
                ? Optional.of(ArticleFinding.advice(field, name + ".long", length, limit.advised()))
                : Optional.empty();
    }

    private static void complete(
            ArticleText text, List<RequiredBlock> required, List<ArticleFinding> findings) {
        var blanks = Completeness.blanks(text);
        if (!blanks.isEmpty()) {
            findings.add(
                    ArticleFinding.blocking(
                            Field.BODY, "blanks", blanks.size(), Completeness.named(blanks)));
        }
        int undescribed = Completeness.undescribed(text);
        if (undescribed > 0) {
            findings.add(ArticleFinding.advice(Field.BODY, "pictures.undescribed", undescribed));
        }
        var missing = Completeness.missing(text, required);
        if (!missing.isEmpty()) {
            findings.add(
                    ArticleFinding.blocking(
                            Field.REQUIRED, "required", Completeness.named(missing)));
        }
    }

    private static Optional<ArticleFinding> size(ArticleText text, WeChatHtml html) {
        var limit = ArticleLimits.HTML;
        int length = html.longest().characters();
        if (limit.refuses(length) || html.bytes() >= WeChatHtml.BYTE_LIMIT) {
            return Optional.of(
                    ArticleFinding.blocking(
                            Field.BODY,
                            "body.toolong",
                            length,
                            limit.most(),
                            Math.max(0, length - limit.most()),
                            heaviest(text.document())));
        }
        return length > limit.advised()
                ? Optional.of(ArticleFinding.advice(Field.BODY, "body.long", length, limit.most()))
                : Optional.empty();
    }

    /// The beginnings of the passages that weigh most.
    private static String heaviest(Document document) {
        return WeChatWeight.of(document, Themes.standard(), Variables.NONE).heaviest().stream()
                .filter(share -> !share.words().isEmpty())
                .limit(NAMED)
                .map(share -> "“%s” %d".formatted(share.words(), share.characters()))
                .collect(Collectors.joining("; "));
    }
}
