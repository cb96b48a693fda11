package city.lianbo.adaptation;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountKind;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.JdbcTemplate;

/// Accounts, covers and a cut article for tests of what comes after the article, under fresh ids.
public final class Newsroom {

    public static final String TITLE = "台风蓝色预警";

    private final Accounts accounts;
    private final Articles articles;
    private final Pictures pictures;

    private final Actor administrator = person("系统管理员", Optional.empty(), Role.ADMINISTRATOR);

    public final Actor coordinator =
            person("市级统筹", Optional.empty(), Role.COORDINATOR, Role.REVIEWER);
    public final DepartmentId traffic = new DepartmentId(UUID.randomUUID());
    public final DepartmentId health = new DepartmentId(UUID.randomUUID());
    public final Actor trafficEditor = person("交通部门编辑", Optional.of(traffic), Role.EDITOR);
    public final Actor reviewer = person("终审", Optional.empty(), Role.REVIEWER);

    public Newsroom(Accounts accounts, Articles articles, Pictures pictures) {
        this.accounts = accounts;
        this.articles = articles;
        this.pictures = pictures;
    }

    public AccountId account(DepartmentId department) {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var details =
                new AccountDetails(
                        "临江" + mark.substring(0, 8),
                        "wx" + mark.substring(0, 16),
                        AccountKind.SUBSCRIPTION,
                        department,
                        true,
                        false,
                        AccountDetails.Contact.NONE,
                        "",
                        "");
        return Acting.call(administrator, () -> accounts.register(details));
    }

    /// Many accounts of the traffic department at once, past the front door: registering them one
    /// by one is what would be measured otherwise.
    public List<AccountId> accounts(JdbcTemplate database, int howMany) {
        var model = account(traffic);
        var ids = new ArrayList<AccountId>(List.of(model));
        var rows = new ArrayList<Object[]>();
        while (ids.size() < howMany) {
            var id = UUID.randomUUID();
            var mark = id.toString().replace("-", "");
            ids.add(new AccountId(id));
            rows.add(
                    new Object[] {
                        id, "临江" + mark, mark, "wx" + mark.substring(0, 16), model.value()
                    });
        }
        database.batchUpdate(
                """
                insert into account (id, name, name_key, app_id, kind, department, verified,
                    phone_protected, state, followers, contact_role, contact_phone,
                    default_author, theme, version)
                select ?, ?, ?, ?, kind, department, verified, phone_protected, state, followers,
                    contact_role, contact_phone, default_author, theme, version
                from account where id = ?
                """,
                rows);
        return ids;
    }

    public String name(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }

    public Fingerprint picture(int shade) {
        var image = new BufferedImage(470, 200, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Acting.call(
                coordinator, () -> pictures.store(bytes.toByteArray(), "cover.png", "封面", "").id());
    }

    /// A revision with a cover.
    public RevisionId revision(String... paragraphs) {
        return revision(Optional.of(picture(7)), text(paragraphs));
    }

    public RevisionId revision(Optional<Fingerprint> cover, Document document) {
        return Acting.call(
                coordinator,
                () -> {
                    var article = articles.create();
                    articles.save(
                            article, 1, new ArticleText(TITLE, "减少外出", "市应急", cover, document));
                    return articles.cut(article).id();
                });
    }

    /// The same article under another title, saved and cut again.
    public RevisionId next(RevisionId before, String title) {
        return next(before, title, articles.revision(before).document());
    }

    /// The same article with another text, saved and cut again.
    public RevisionId next(RevisionId before, Document document) {
        return next(before, articles.revision(before).title(), document);
    }

    private RevisionId next(RevisionId before, String title, Document document) {
        var old = articles.revision(before);
        return Acting.call(
                coordinator,
                () -> {
                    var version = articles.find(old.article()).orElseThrow().version();
                    articles.save(
                            old.article(),
                            version,
                            new ArticleText(title, "减少外出", "市应急", old.cover(), document));
                    return articles.cut(old.article()).id();
                });
    }

    public static Document text(String... paragraphs) {
        var lines = List.of(paragraphs);
        return new Document(
                lines.stream()
                        .map(line ->
                                new Passage(
                                        new BlockId("b" + lines.indexOf(line)),
                                        new Paragraph(List.of(Text.plain(line)))))
                        .toList());
    }

    public static Actor person(String name, Optional<DepartmentId> department, Role... roles) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())), name, department, Set.of(roles));
    }

    public static PersonId id(Actor actor) {
        return actor.id().orElseThrow();
    }
}
