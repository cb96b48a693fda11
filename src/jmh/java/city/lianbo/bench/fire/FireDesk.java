package city.lianbo.bench.fire;

import city.lianbo.Lianbo;
import city.lianbo.TestCity;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.PlanId;
import city.lianbo.delivery.Tally;
import city.lianbo.document.Documents;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Fingerprint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The real desk with the production options. When it is up, its people plan one wave through the
/// front doors, have it approved and release it; it writes down what it measured, and ends.
///
/// Arguments: how many accounts, and the file for the figures; more go to Spring.
final class FireDesk implements ApplicationListener<ApplicationReadyEvent> {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    /// How long before the instant the last preparations are over.
    private static final Duration CALM = Duration.ofSeconds(4);

    /// Time between release and departure: staging and arming, with room to spare.
    private static final Duration LEAD = Duration.ofSeconds(75);

    /// How many other accounts the desk has placed drafts for before.
    static final int EARLIER = 200;

    /// Less than the time in which drafts are placed, and more than all else takes.
    private static final Duration BEFORE_OTHERS = Duration.ofMinutes(29);

    private static final Duration LEAD_PER_ACCOUNT = Duration.ofMillis(60);

    private final int accounts;
    private final Path file;
    private final TimedSends sends;

    private FireDesk(int accounts, Path file, TimedSends sends) {
        this.accounts = accounts;
        this.file = file;
        this.sends = sends;
    }

    public static void main(String[] arguments) {
        var sends = new TimedSends();
        var application = new SpringApplication(Lianbo.class);
        application.addInitializers((GenericApplicationContext desk) ->
                desk.registerBean(TimedSends.class, () -> sends));
        application.addListeners(
                new FireDesk(Integer.parseInt(arguments[0]), Path.of(arguments[1]), sends));
        application.run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
    }

    static String appId(int account) {
        return "wxf%015x".formatted(account);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofPlatform().name("bench").start(() -> runAndEnd(ready.getApplicationContext()));
    }

    private void runAndEnd(ApplicationContext desk) {
        int code = 1;
        try {
            Files.write(file, JsonMapper.shared().writeValueAsBytes(measure(desk)));
            code = 0;
        } catch (IOException | InterruptedException | RuntimeException problem) {
            problem.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private Map<String, Object> measure(ApplicationContext desk)
            throws InterruptedException, IOException {
        var city = new TestCity(desk);
        var everybody =
                city.accounts(
                        IntStream.range(0, accounts + EARLIER).mapToObj(FireDesk::appId).toList(),
                        List.of(),
                        SECRET);
        var voices = everybody.subList(0, accounts);
        var revision = article(city);
        city.adapt(revision, everybody);
        var first = stageOthers(city, revision, everybody.subList(accounts, everybody.size()));
        var campaign =
                city.campaign(revision.article(), voices, Instant.now().plus(Duration.ofHours(2)));
        city.approve(campaign);
        sends.forgetUploads();
        var departsAt = depart(city, campaign, voices);
        city.release(campaign);
        await(departsAt, () -> isPast(city, campaign, count -> count >= accounts, STAGED));
        var staged = Instant.now();
        await(departsAt.minus(CALM), () -> false);
        int armed = tally(city, campaign).in(DeliveryState.ARMED);
        long cpuBefore = cpuNanos();
        await(departsAt.plus(Duration.ofMinutes(2)), () -> sends.answered() >= armed);
        long cpu = cpuNanos() - cpuBefore;
        return figures(departsAt, first, Duration.between(sends.firstUpload(), staged), armed, cpu);
    }

    private static final DeliveryState[] STAGED = {DeliveryState.STAGED, DeliveryState.ARMED};

    private Map<String, Object> figures(
            Instant departsAt, Duration first, Duration staging, int armed, long cpuNanos)
            throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("departureMillis", sends.departures(departsAt).figures());
        figures.put("answerMillis", sends.answers(departsAt).figures());
        figures.put("failed", accounts - sends.accepted());
        figures.put("armed", armed);
        figures.put("firstStage", Map.of("accounts", EARLIER, "millis", first.toMillis()));
        figures.put("stageMillis", staging.toMillis());
        figures.put("cpuSeconds", Percentiles.rounded(cpuNanos / 1e9));
        figures.put("rssMegabytes", residentMegabytes());
        return figures;
    }

    /// The first drafts of a desk that has just started are placed by code that nobody has compiled
    /// yet. They belong to other accounts, and their campaign is never released.
    private Duration stageOthers(TestCity city, RevisionRow revision, List<AccountId> others)
            throws InterruptedException {
        var at = Instant.now().plus(BEFORE_OTHERS);
        var campaign = city.campaign(revision.article(), others, at);
        city.approve(campaign);
        city.schedule(campaign);
        await(at, () -> isPast(city, campaign, count -> count >= others.size(), STAGED));
        return Duration.between(sends.firstUpload(), Instant.now());
    }

    private Instant depart(TestCity city, CampaignId campaign, List<AccountId> voices) {
        return Acting.call(
                city.coordinator,
                () -> {
                    var at = Instant.now().plus(LEAD).plus(LEAD_PER_ACCOUNT.multipliedBy(accounts));
                    var plans = city.ask(Campaigns.class);
                    var wave = plans.find(campaign).orElseThrow().waves().getFirst().id();
                    plans.changeWave(
                            campaign, wave, new Start.At(at), WaveTerms.pushToAll(), voices);
                    city.schedule(campaign);
                    return at;
                });
    }

    private static boolean isPast(
            TestCity city, CampaignId campaign, IntPredicate enough, DeliveryState... states) {
        return enough.test(tally(city, campaign).in(states));
    }

    private static Tally tally(TestCity city, CampaignId campaign) {
        var plan = new PlanId(campaign.value());
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Deliveries.class)
                                .progress(List.of(plan))
                                .getOrDefault(plan, Tally.NONE));
    }

    private static void await(Instant deadline, BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
        }
    }

    /// Three pictures in the text, one of them the cover too.
    private static RevisionRow article(TestCity city) {
        return Acting.call(
                city.coordinator,
                () -> {
                    var pictures =
                            IntStream.range(0, 3)
                                    .mapToObj(number -> picture(city, number))
                                    .toList();
                    var articles = city.ask(Articles.class);
                    var id = articles.create();
                    articles.save(
                            id,
                            articles.find(id).orElseThrow().version(),
                            new ArticleText(
                                    "台风蓝色预警",
                                    "今晚起有大风",
                                    "气象台",
                                    Optional.of(pictures.getFirst()),
                                    Documents.parse(text(pictures))));
                    return articles.cut(id);
                });
    }

    private static String text(List<Fingerprint> pictures) {
        var blocks = new StringBuilder();
        for (int number = 0; number < pictures.size(); number++) {
            blocks.append(
                    """
                    {"type":"paragraph","attrs":{"id":"p%1$d"},"content":[
                     {"type":"text","text":"%2$s"}]},
                    {"type":"picture","attrs":{"id":"b%1$d","sha256":"%3$s","alt":"路径图",
                     "caption":"","source":"气象台"}},\
                    """
                            .formatted(
                                    number,
                                    "今年第 12 号台风今晚靠近临江，请减少外出。".repeat(20),
                                    pictures.get(number).hex()));
        }
        return "{\"type\":\"doc\",\"content\":[" + blocks.substring(0, blocks.length() - 1) + "]}";
    }

    private static Fingerprint picture(TestCity city, int number) {
        byte[] file;
        try {
            file = Covers.png(number);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return city.ask(Pictures.class).store(file, "map" + number + ".png", "路径图", "气象台").id();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// Of this process, where the system tells; else 0.
    private static long residentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
