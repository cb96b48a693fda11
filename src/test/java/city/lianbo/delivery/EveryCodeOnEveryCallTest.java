package city.lianbo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.CodeStory.Call;
import city.lianbo.edition.Channel;
import city.lianbo.wechat.WeChatCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every code that WeChat has, answered to every call that the engine makes: where the delivery
/// stands then, what its board says, and where it ends when WeChat keeps saying it. The table is
/// written out for people as `docs/wechat-codes.md`; `-Dlianbo.docs=write` writes it anew.
class EveryCodeOnEveryCallTest {

    private static final int NOBODY_KNOWS = 123_456;
    private static final Path DOCUMENT = Path.of("docs/wechat-codes.md");

    /// The first row that names the call and the code holds.
    private static final String TABLE =
            """
            call           | codes                   | state     | message                        | in the end
            UPLOAD_PICTURE | every                   | PLANNED   | delivery.held.picture-refused  | MISSED
            UPLOAD_COVER   | every                   | PLANNED   | delivery.held.picture-refused  | MISSED
            ADD_DRAFT      | every                   | PLANNED   | delivery.held.draft-refused    | MISSED
            READ_BACK      | every                   | PLANNED   | delivery.held.draft-unreadable | MISSED
            DELETE_DRAFT   | every                   | STAGED    |                                | SENT
            UPDATE_DRAFT   | 40007                   | PLANNED   | delivery.problem.unstaged      | SENT
            UPDATE_DRAFT   | every                   | STAGED    | delivery.held.link-refused     | MISSED
            GET_TOKEN      | every                   | STAGED    | delivery.held.token-refused    | MISSED
            READ_AGAIN     | 40007                   | PLANNED   | delivery.problem.unstaged      | MISSED
            READ_AGAIN     | every                   | STAGED    | delivery.held.draft-unreadable | MISSED
            SEND           | -1 45065 45066 unknown  | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            SEND           | every                   | REFUSED   | delivery.problem.refused       | REFUSED
            SEND_PROTECTED | -1 45065 45066 unknown  | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            SEND_PROTECTED | 45028 89501 89502 89503 89504 89505 89506 89507 | UNCERTAIN | delivery.problem.answer-lost | UNCERTAIN
            SEND_PROTECTED | every                   | REFUSED   | delivery.problem.refused       | REFUSED
            SEND_AGAIN     | every                   | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            ASK            | every                   | ACCEPTED  |                                | UNCONFIRMED
            PUBLISH        | -1 45065 unknown        | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            PUBLISH        | every                   | REFUSED   | delivery.problem.refused       | REFUSED
            LIST           | every                   | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            READ_TO_REPEAT | every                   | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            PUBLISH_AGAIN  | every                   | UNCERTAIN | delivery.problem.answer-lost   | UNCERTAIN
            ASK_PUBLICATION | every                  | ACCEPTED  |                                | UNCONFIRMED
            LIST_BY_HAND   | every                   | AWAITING_PERSON |                          | UNCONFIRMED
            """;

    /// Of deletions: how the request stands after the first call, and where it ends; what was sent
    /// stands as sent through all of it.
    private static final String DELETIONS =
            """
            DELETE_SEND | -1 40001 40014 40059 42001 42006 45011 45061 45066 61005 61006 61450 61503 | ASKED | REFUSED
            DELETE_SEND | every | REFUSED | REFUSED
            DELETE_PUBLICATION | -1 40001 40014 40059 42001 42006 45011 45061 45066 61005 61006 61450 61503 | ASKED | REFUSED
            DELETE_PUBLICATION | every | REFUSED | REFUSED
            """;

    /// What the calls are called for people.
    private static final String CALLS =
            """
            UPLOAD_PICTURE | staging: upload a picture
            UPLOAD_COVER   | staging: upload a cover
            ADD_DRAFT      | staging: add the draft
            READ_BACK      | staging: read the draft back
            DELETE_DRAFT   | staging: delete the draft before
            UPDATE_DRAFT   | staging: bring a late link into the draft
            GET_TOKEN      | arming: fetch a token
            READ_AGAIN     | arming: read the draft again
            SEND           | send, the first call
            SEND_PROTECTED | send, the first call on an account whose administrator confirms
            SEND_AGAIN     | send, the same call repeated
            ASK            | ask what became of it
            PUBLISH        | publish without a push, the first call
            LIST           | publish, its answer lost: read the list of publications
            READ_TO_REPEAT | publish, its answer lost: read the draft before the repeat
            PUBLISH_AGAIN  | publish, the same draft submitted once more
            ASK_PUBLICATION | ask what became of a publication
            LIST_BY_HAND   | look whether a person published a placed draft
            """;

    private static final Map<Deletion, String> DELETION_CALLS =
            Map.of(
                    Deletion.DELETE_SEND, "delete what was sent",
                    Deletion.DELETE_PUBLICATION, "delete what was published without a push");

    static final List<Rule> RULES = TABLE.lines().skip(1).map(Rule::of).toList();
    static final List<DeletionRule> DELETION_RULES =
            DELETIONS.lines().map(DeletionRule::of).toList();

    /// The calls that take back.
    enum Deletion {
        DELETE_SEND,
        DELETE_PUBLICATION
    }

    record DeletionRule(Deletion call, String codes, RecallState state, RecallState end) {

        static DeletionRule of(String line) {
            var cells = cells(line);
            return new DeletionRule(
                    Deletion.valueOf(cells.get(0)),
                    cells.get(1),
                    RecallState.valueOf(cells.get(2)),
                    RecallState.valueOf(cells.get(3)));
        }

        boolean holdsFor(WeChatCode code) {
            return DELETION_RULES.stream()
                    .filter(rule -> rule.call() == call && isNamed(rule.codes(), code))
                    .findFirst()
                    .filter(this::equals)
                    .isPresent();
        }

        @Override
        public String toString() {
            return call + " " + codes;
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static boolean isNamed(String codes, WeChatCode code) {
        return codes.equals("every") || Set.of(codes.split(" ")).contains(label(code));
    }

    record Rule(Call call, String codes, DeliveryState state, String message, DeliveryState end) {

        static Rule of(String line) {
            var cells = cells(line);
            return new Rule(
                    Call.valueOf(cells.get(0)),
                    cells.get(1),
                    DeliveryState.valueOf(cells.get(2)),
                    cells.get(3),
                    DeliveryState.valueOf(cells.get(4)));
        }

        boolean holdsFor(WeChatCode code) {
            return RULES.stream()
                    .filter(rule -> rule.call() == call && isNamed(rule.codes(), code))
                    .findFirst()
                    .filter(this::equals)
                    .isPresent();
        }

        @Override
        public String toString() {
            return call + " " + codes;
        }
    }

    private static String label(WeChatCode code) {
        return code == WeChatCode.UNKNOWN ? "unknown" : Integer.toString(code.code());
    }

    private static int number(WeChatCode code) {
        return code == WeChatCode.UNKNOWN ? NOBODY_KNOWS : code.code();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void endsAsTheTableSays(Rule rule) {
        var codes = Stream.of(WeChatCode.values()).filter(rule::holdsFor).toList();

        assertThat(codes).isNotEmpty();
        assertThat(codes).allSatisfy(code -> endsAsTheTableSays(rule, number(code)));
    }

    private static void endsAsTheTableSays(Rule rule, int number) {
        var story = new CodeStory(rule.call(), number);
        story.comeToTheCall();

        assertThat(story.state()).isEqualTo(rule.state());
        tells(story, rule, number);

        story.letTimePass();

        assertThat(story.state()).isEqualTo(rule.end());
        assertThat(story.sends()).isLessThanOrEqualTo(1);
        if (rule.end() == DeliveryState.MISSED && rule.state() == DeliveryState.STAGED) {
            tells(story, rule, number);
        }
    }

    private static void tells(CodeStory story, Rule rule, int number) {
        if (rule.message().isEmpty()) {
            assertThat(story.trouble()).isEmpty();
            return;
        }
        var trouble = story.trouble().orElseThrow();
        assertThat(trouble.key()).isEqualTo(rule.message());
        if (rule.call().looksAfterALostAnswer()) {
            assertThat(trouble.code()).isZero();
        } else if (!rule.message().equals("delivery.problem.unstaged")) {
            assertThat(trouble.code()).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @FieldSource("DELETION_RULES")
    void aDeletionEndsAsTheTableSays(DeletionRule rule) {
        var codes = Stream.of(WeChatCode.values()).filter(rule::holdsFor).toList();
        var story =
                new DeletionStory(
                        rule.call() == Deletion.DELETE_SEND ? Channel.MASS_SEND : Channel.PUBLISH);

        assertThat(codes).isNotEmpty();
        assertThat(codes)
                .allSatisfy(code -> {
                    var row = story.refuse(number(code));
                    assertThat(row.state()).isEqualTo(rule.state());
                    assertThat(row.code()).isEqualTo(number(code));

                    var end = story.letTimePass();
                    assertThat(end.state()).isEqualTo(rule.end());
                    assertThat(end.code()).isEqualTo(number(code));
                    assertThat(story.state()).isEqualTo(DeliveryState.SENT);
                    assertThat(story.alarm()).isEqualTo(end);
                });
    }

    @Test
    void everyCallIsInTheTable() {
        assertThat(RULES.stream().map(Rule::call)).contains(Call.values());
        assertThat(DELETION_RULES.stream().map(DeletionRule::call)).contains(Deletion.values());
    }

    @Test
    void everyMessageSaysInBothLanguagesWhatHappenedAndWhatToDo() {
        for (var language : List.of("zh", "en")) {
            var delivery = bundle("delivery", language);
            var weChat = bundle("wechat", language);

            assertThat(RULES.stream().map(Rule::message).filter(key -> !key.isEmpty()))
                    .allSatisfy(key -> assertThat(delivery.getProperty(key)).isNotBlank());
            assertThat(DELETION_RULES.stream().map(rule -> key(rule.end())))
                    .allSatisfy(key -> assertThat(delivery.getProperty(key)).isNotBlank());
            assertThat(WeChatCode.values())
                    .allSatisfy(code -> {
                        assertThat(weChat.getProperty(code.meaningKey())).isNotBlank();
                        assertThat(weChat.getProperty(code.remedyKey())).isNotBlank();
                    });
        }
    }

    @Test
    void theDocumentShowsTheTableAsItIs() throws IOException {
        var fresh = document();
        if ("write".equals(System.getProperty("lianbo.docs"))) {
            Files.writeString(DOCUMENT, fresh);
        }

        assertThat(Files.readString(DOCUMENT, UTF_8))
                .as("%s: ./lianbo docs writes it anew", DOCUMENT)
                .isEqualTo(fresh);
    }

    private static String document() {
        var english = bundle("delivery", "en");
        return """
        # WeChat's codes, and what the desk makes of them

        Written by `./lianbo docs` from the test that answers every code to every call, and compared
        with it by the build.

        ## Call by call

        Where a delivery stands after WeChat refused a call with a code, what its board says, and
        where it ends when WeChat keeps refusing. Every message is followed by the code with its
        meaning and its remedy from the table below.

        | Call | Codes | State | The board says | In the end |
        |---|---|---|---|---|
        %s

        Nothing is sent twice on any of these ways. A state that waits for a person is `UNCERTAIN` or
        `UNCONFIRMED`; `REFUSED`, `REJECTED` and `MISSED` are certain, and can be tried again.

        ## Deletions

        What was sent stays as it is while its deletion is refused; only the request moves. Within the
        hour it is asked again where that can help, 40059 within half an hour of the request; then a
        person is told, with the code.

        | Call | Codes | Request | In the end |
        |---|---|---|---|
        %s

        ## Code by code

        The class says whose move it is. The last column is where the *first* send under a key ends;
        a repeated one settles nothing, whatever the code.

        | Code | Class | What happened | What to do | 发生了什么 | 该怎么办 | First send |
        |---|---|---|---|---|---|---|
        %s
        """
                .formatted(
                        RULES.stream().map(rule -> row(rule, english)).collect(joining("\n")),
                        DELETION_RULES.stream()
                                .map(rule -> row(rule, english))
                                .collect(joining("\n")),
                        Stream.of(WeChatCode.values())
                                .sorted(Comparator.comparingInt(EveryCodeOnEveryCallTest::order))
                                .map(EveryCodeOnEveryCallTest::row)
                                .collect(joining("\n")));
    }

    private static int order(WeChatCode code) {
        return code == WeChatCode.UNKNOWN ? Integer.MAX_VALUE : code.code();
    }

    private static String row(Rule rule, Properties words) {
        var call =
                CALLS.lines()
                        .filter(line -> line.startsWith(rule.call() + " "))
                        .map(line -> line.substring(line.indexOf('|') + 1).strip())
                        .collect(Collectors.joining());
        boolean others = rule.codes().equals("every") && hasAnother(rule);
        return "| %s | %s | `%s` | %s | `%s` |"
                .formatted(
                        call,
                        others ? "every other" : rule.codes().replace(" ", ", "),
                        rule.state(),
                        rule.message().isEmpty()
                                ? "nothing; the desk goes on"
                                : words.getProperty(rule.message()).replace("{0}", "…"),
                        rule.end());
    }

    private static String row(DeletionRule rule, Properties words) {
        boolean others =
                rule.codes().equals("every")
                        && DELETION_RULES.stream()
                                .anyMatch(one -> one.call() == rule.call() && !one.equals(rule));
        return "| %s | %s | %s | %s |"
                .formatted(
                        Objects.requireNonNull(DELETION_CALLS.get(rule.call())),
                        others ? "every other" : rule.codes().replace(" ", ", "),
                        words.getProperty(key(rule.state())),
                        words.getProperty(key(rule.end())));
    }

    private static String key(RecallState state) {
        return "delivery.recall." + state;
    }

    private static boolean hasAnother(Rule rule) {
        return RULES.stream().anyMatch(one -> one.call() == rule.call() && !one.equals(rule));
    }

    private static String row(WeChatCode code) {
        var end =
                RULES.stream()
                        .filter(rule -> rule.call() == Call.SEND && rule.holdsFor(code))
                        .map(Rule::state)
                        .findFirst()
                        .orElseThrow();
        return "| %s | %s | %s | %s | %s | %s | `%s` |"
                .formatted(
                        label(code),
                        code.policy(),
                        bundle("wechat", "en").getProperty(code.meaningKey()),
                        bundle("wechat", "en").getProperty(code.remedyKey()),
                        bundle("wechat", "zh").getProperty(code.meaningKey()),
                        bundle("wechat", "zh").getProperty(code.remedyKey()),
                        end);
    }

    private static Properties bundle(String module, String language) {
        var bundle = new Properties();
        var file =
                Path.of("src/main/resources/messages/" + module + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
