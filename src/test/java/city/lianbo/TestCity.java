package city.lianbo;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.document.Block;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import city.lianbo.identity.Departments;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Stage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/// A small city of its own for one test, built through the front doors as its people would: an
/// administrator, a coordinator, a reviewer, accounts, an article.
public final class TestCity {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext desk;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final Actor administrator = person("administrator", Role.ADMINISTRATOR);
    public final Actor coordinator = person("coordinator", Role.COORDINATOR);
    public final Actor reviewer = person("reviewer", Role.REVIEWER);
    public final Actor auditor = person("auditor", Role.AUDITOR);

    public TestCity(ApplicationContext desk) {
        this.desk = desk;
    }

    private static Actor person(String name, Role... roles) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())),
                name,
                Optional.empty(),
                Set.of(roles));
    }

    public <T> T ask(Class<T> frontDoor) {
        return desk.getBean(frontDoor);
    }

    /// Active, verified accounts with the given AppIDs and one secret for all.
    ///
    /// @param protectedAppIds those whose administrator confirms each send on the phone
    public List<AccountId> accounts(
            List<String> appIds, List<String> protectedAppIds, String secret) {
        return Acting.call(
                administrator,
                () -> {
                    var department =
                            ask(Departments.class).create("Department " + mark, "D " + mark);
                    var made = new ArrayList<AccountId>();
                    for (String appId : appIds) {
                        var details =
                                details(
                                        appId,
                                        department,
                                        protectedAppIds.contains(appId),
                                        made.size());
                        made.add(account(details, secret));
                    }
                    return made;
                });
    }

    private AccountDetails details(
            String appId, DepartmentId department, boolean phoneProtected, int number) {
        return new AccountDetails(
                "Voice " + mark + " " + number,
                appId,
                AccountKind.SUBSCRIPTION,
                department,
                true,
                phoneProtected,
                AccountDetails.Contact.NONE,
                "",
                "");
    }

    private AccountId account(AccountDetails details, String secret) {
        var accounts = ask(Accounts.class);
        var id = accounts.register(details);
        accounts.replaceSecret(id, secret);
        accounts.move(id, AccountState.ACTIVE);
        return id;
    }

    public List<AccountId> accounts(int howMany) {
        var appIds = new ArrayList<String>();
        for (int index = 0; index < howMany; index++) {
            appIds.add("wx%s%08x".formatted(mark, NEXT.incrementAndGet()));
        }
        return accounts(appIds, List.of(), "0123456789abcdef0123456789abcdef");
    }

    /// An article with a cover and a picture in its text, cut.
    public RevisionRow article() {
        return Acting.call(
                coordinator,
                () -> {
                    var articles = ask(Articles.class);
                    var picture = picture();
                    var id = articles.create();
                    articles.save(
                            id,
                            articles.find(id).orElseThrow().version(),
                            new ArticleText(
                                    "台风蓝色预警 " + mark,
                                    "今晚起有大风",
                                    "气象台",
                                    Optional.of(picture),
                                    text(picture)));
                    return articles.cut(id);
                });
    }

    /// Somebody who edits for the department of an account.
    public Actor editorOf(AccountId account) {
        var home = ask(Accounts.class).find(account).orElseThrow().department();
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())),
                "editor",
                Optional.of(home),
                Set.of(Role.EDITOR));
    }

    /// An article of whoever writes it, with a cover, cut.
    public RevisionRow article(Actor writer, String title, String words) {
        return Acting.call(
                writer,
                () -> {
                    var articles = ask(Articles.class);
                    var id = articles.create();
                    articles.save(
                            id,
                            articles.find(id).orElseThrow().version(),
                            new ArticleText(
                                    title,
                                    "摘要",
                                    "本单位",
                                    Optional.of(picture()),
                                    Documents.parse(
                                            """
                                            {"type":"doc","content":[{"type":"paragraph",
                                             "attrs":{"id":"p1"},"content":[
                                             {"type":"text","text":"%s"}]}]}
                                            """
                                                    .formatted(words))));
                    return articles.cut(id);
                });
    }

    /// The same article, cut once more with a late link of each kind at its end.
    public RevisionRow linked(RevisionRow plain, LinkSlot.SlotKind... kinds) {
        return extended(
                plain,
                Arrays.stream(kinds)
                        .<Block>map(kind -> new LinkSlot("slot", kind, "", ""))
                        .toList());
    }

    /// The same article, cut once more with these blocks at its end.
    public RevisionRow extended(RevisionRow plain, List<Block> blocks) {
        return Acting.call(
                coordinator,
                () -> {
                    var articles = ask(Articles.class);
                    var passages = new ArrayList<>(plain.document().passages());
                    for (var block : blocks) {
                        passages.add(new Passage(new BlockId("end" + passages.size()), block));
                    }
                    articles.save(
                            plain.article(),
                            articles.find(plain.article()).orElseThrow().version(),
                            new ArticleText(
                                    plain.title(),
                                    plain.digest(),
                                    plain.author(),
                                    plain.cover(),
                                    new Document(passages)));
                    return articles.cut(plain.article());
                });
    }

    private static Document text(Fingerprint picture) {
        return Documents.parse(
                """
                {"type":"doc","content":[
                 {"type":"paragraph","attrs":{"id":"p1"},"content":[
                  {"type":"text","text":"今年第 12 号台风今晚靠近临江。"}]},
                 {"type":"picture","attrs":{"id":"p2","sha256":"%s","alt":"路径图","caption":"",
                  "source":""}}]}
                """
                        .formatted(picture.hex()));
    }

    private Fingerprint picture() {
        var image = new BufferedImage(900, 383, BufferedImage.TYPE_INT_RGB);
        var colours = image.createGraphics();
        colours.setColor(new Color(mark.hashCode() & 0xFFFFFF));
        colours.fillRect(0, 0, 900, 383);
        colours.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ask(Pictures.class).store(bytes.toByteArray(), "map.png", "路径图", "").id();
    }

    /// Adapts an article for the accounts, each with a title and an opening of its own.
    public void adapt(RevisionRow revision, List<AccountId> accounts) {
        Acting.as(
                coordinator,
                () -> {
                    var adaptations = ask(Adaptations.class);
                    adaptations.adapt(revision.id(), accounts);
                    var mine = Set.copyOf(accounts);
                    adaptations.ofArticle(revision.article()).stream()
                            .filter(row -> mine.contains(row.account()))
                            .forEach(row -> adaptations.change(row.id(), row.version(), own(row)));
                });
    }

    private static OwnFields own(AdaptationRow row) {
        return new OwnFields(
                title(row.account()), "", "", Optional.empty(), opening(row.account()));
    }

    public static String title(AccountId account) {
        return "标题 " + account.toString().substring(24);
    }

    public static String openingWords(AccountId account) {
        return "这里是 " + account.toString().substring(24) + " 的开场白。";
    }

    private static Document opening(AccountId account) {
        return Documents.parse(
                """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"o1"},"content":[
                 {"type":"text","text":"%s"}]}]}
                """
                        .formatted(openingWords(account)));
    }

    /// A campaign of one wave that goes to all followers, sealed and waiting for review.
    public CampaignId campaign(ArticleId article, List<AccountId> accounts, Instant departsAt) {
        return campaign(article, accounts, departsAt, WaveTerms.pushToAll());
    }

    public CampaignId campaign(
            ArticleId article, List<AccountId> accounts, Instant departsAt, WaveTerms terms) {
        return Acting.call(
                coordinator,
                () -> {
                    var campaign = ask(Campaigns.class).begin(article, "Campaign " + mark);
                    ask(Campaigns.class).addWave(campaign, departsAt, terms, accounts);
                    ask(Launch.class).seal(campaign, Route.single());
                    return campaign;
                });
    }

    public void approve(CampaignId campaign) {
        Acting.as(
                reviewer,
                () -> {
                    var seals =
                            ask(Campaigns.class)
                                    .find(campaign)
                                    .orElseThrow()
                                    .members()
                                    .map(MemberSheet::seal)
                                    .map(Optional::orElseThrow)
                                    .distinct()
                                    .collect(Collectors.toMap(seal -> seal, _ -> Stage.FINAL));
                    ask(Reviews.class).approveAll(seals, "");
                });
    }

    /// All that stands between a sealed campaign and its sends.
    public void launch(CampaignId campaign) {
        approve(campaign);
        schedule(campaign);
        release(campaign);
    }

    public void schedule(CampaignId campaign) {
        Acting.as(coordinator, () -> ask(Launch.class).schedule(campaign));
    }

    public void release(CampaignId campaign) {
        Acting.as(coordinator, () -> ask(Launch.class).release(campaign));
    }
}
