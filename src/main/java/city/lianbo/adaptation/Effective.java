package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.article.RevisionRow;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Patches;
import city.lianbo.document.Theme;
import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an account says in the end: its own fields where it has them, the master's elsewhere, its
/// opening before the master's text; around it what the account's brand puts there, and signed by
/// the account where nobody else signs.
///
/// @param theme the look of the account
/// @param variables what it puts in the place of the text's variables
/// @param contributors everybody who worked on the revision or on this adaptation
/// @param standing how far the account has come; what is not ready is refused by [#check]
/// @param difference fingerprint of revision and own words: equal where accounts changed the same
public record Effective(
        AdaptationId id,
        ArticleId article,
        RevisionId revision,
        AccountId account,
        String title,
        String digest,
        String author,
        Optional<Fingerprint> cover,
        Document document,
        Theme theme,
        Variables variables,
        Comments comments,
        Standing standing,
        Set<PersonId> contributors,
        Fingerprint difference) {

    /// As official texts write it.
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);

    public Effective {
        contributors = Set.copyOf(contributors);
    }

    static Effective of(Adaptation adaptation, RevisionRow master, RevisionId newest, Voice voice) {
        var inherits = adaptation.passed().equals(Optional.of(DeadlineRule.AS_INHERITED));
        var own = inherits ? OwnFields.NONE : adaptation.own();
        var text = inherits ? master.document() : adaptation.text().in(master.document());
        var brand = voice.brand();
        var title = first(own.title(), master.title());
        var document = brand.dress(Documents.withOpening(text, own.opening()));
        var contributors = new HashSet<>(master.contributors());
        contributors.addAll(adaptation.changers());
        return new Effective(
                adaptation.id(),
                adaptation.article(),
                adaptation.revision(),
                adaptation.account(),
                title,
                first(own.digest(), master.digest()),
                first(first(own.author(), master.author()), brand.author()),
                own.cover().or(master::cover).or(brand::cover),
                document,
                brand.look(),
                voice.variables(document, adaptation.variables(), title),
                adaptation.comments(),
                adaptation.standing(newest),
                contributors,
                difference(adaptation, own, inherits ? Patches.NONE : adaptation.text().patches()));
    }

    /// The same as it goes out on that day, which it names where the account named none itself.
    public Effective sentOn(LocalDate day) {
        return new Effective(
                id,
                article,
                revision,
                account,
                title,
                digest,
                author,
                cover,
                document,
                theme,
                variables.orElse(VariableName.SEND_DATE, day.format(DAY)),
                comments,
                standing,
                contributors,
                difference);
    }

    /// The exact HTML WeChat receives, with pictures as placeholders.
    public WeChatHtml html() {
        return WeChatHtml.render(document, theme, variables);
    }

    /// Refuses what is not ready to leave and what WeChat would refuse, naming the account.
    public void check(String accountName) {
        standing.check(accountName);
        new OwnFields(title, digest, author, cover, Document.EMPTY).check(accountName);
    }

    private static String first(String own, String inherited) {
        return own.isEmpty() ? inherited : own;
    }

    /// Every text says its length, so no two differences share their bytes.
    private static Fingerprint difference(Adaptation adaptation, OwnFields own, Patches patches) {
        var form = new StringBuilder("lianbo-difference-2\n");
        append(form, adaptation.revision().toString());
        append(form, own.title());
        append(form, own.digest());
        append(form, own.author());
        append(form, own.cover().map(Fingerprint::hex).orElse(""));
        append(form, Documents.toJson(own.opening()));
        append(form, patches.toJson());
        append(form, VariablesJson.write(adaptation.variables()));
        append(form, adaptation.comments().name());
        return Fingerprint.of(form.toString());
    }

    private static void append(StringBuilder form, String text) {
        form.append(text.length()).append(':').append(text).append('\n');
    }
}
