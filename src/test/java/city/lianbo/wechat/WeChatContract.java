package city.lianbo.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.WeChatCode.Policy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What the desk relies on, whoever answers: run on the HTTP adapter against the simulator, and
/// fit to be run by hand against a real test account.
public interface WeChatContract {

    Duration PATIENT = Duration.ofSeconds(10);

    WeChat wechat();

    /// A verified account with every right and an unspent day.
    AccountId account();

    AccountId accountWithWrongSecret();

    /// One whose address list does not name us.
    AccountId accountThatDoesNotListUs();

    AccountId unverifiedAccount();

    /// Lets the gap pass that must lie between two tries under one key.
    void waitBetweenTries();

    @Test
    default void keepsADraftAsItWasGiven() {
        var account = account();
        var article = article(account, "台风“海燕”：今晚停运通知 \uD83C\uDF00");

        var draft = got(wechat().addDraft(account, List.of(article)));

        assertThat(got(wechat().readDraft(account, draft)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.title()).isEqualTo(article.title());
                    assertThat(kept.author()).isEqualTo(article.author());
                    assertThat(kept.digest()).isEqualTo(article.digest());
                    assertThat(kept.cover()).isEqualTo(article.cover());
                    assertThat(kept.content()).contains("今晚八点");
                    assertThat(kept.contentSourceUrl()).isEqualTo(article.contentSourceUrl());
                });
    }

    @Test
    default void keepsTheOrderOfADraftsArticles() {
        var account = account();
        var articles = List.of(article(account, "甲"), article(account, "乙"), article(account, "丙"));

        var draft = got(wechat().addDraft(account, articles));

        assertThat(got(wechat().readDraft(account, draft)))
                .extracting(DraftArticle::title)
                .containsExactly("甲", "乙", "丙");
    }

    @Test
    default void givesABodyPictureAnAddressAtWeChat() {
        var url = got(wechat().uploadBodyPicture(account(), picture()));

        assertThat(url).startsWith("http").contains("qpic.cn");
    }

    @Test
    default void forgetsADeletedDraft() {
        var account = account();
        var draft = draft(account);

        assertThat(wechat().deleteDraft(account, draft)).isEqualTo(new Answer.Got<>(Done.DONE));

        assertRefused(wechat().readDraft(account, draft), WeChatCode.INVALID_MEDIA_ID);
    }

    @Test
    default void sendsAndTellsWhatBecameOfIt() {
        var account = account();

        long msgId = accepted(wechat().send(account, order(draft(account)), PATIENT));

        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(got(wechat().askSend(account, msgId)))
                                .isInstanceOf(SendProgress.Sent.class));
    }

    @Test
    default void knowsASendThatIsRepeatedUnderItsKey() {
        var account = account();
        var order = order(draft(account));
        long msgId = accepted(wechat().send(account, order, PATIENT));

        waitBetweenTries();

        assertThat(wechat().send(account, order, PATIENT))
                .isEqualTo(new SendAnswer.AlreadyAccepted(msgId));
    }

    @Test
    default void refusesASecondSendOnOneDay() {
        var account = account();
        accepted(wechat().send(account, order(draft(account)), PATIENT));

        var second = wechat().send(account, order(draft(account)), PATIENT);

        assertRefused(second, WeChatCode.SEND_QUOTA_USED_UP);
    }

    @Test
    default void refusesASendOfADraftThatIsNotThere() {
        var answer = wechat().send(account(), order(new MediaId("no-such-draft")), PATIENT);

        assertRefused(answer, WeChatCode.INVALID_MEDIA_ID);
    }

    @Test
    default void recallsWhatWasSent() {
        var account = account();
        long msgId = accepted(wechat().send(account, order(draft(account)), PATIENT));
        Awaitility.await()
                .atMost(PATIENT)
                .until(() -> got(wechat().askSend(account, msgId)) instanceof SendProgress.Sent);

        assertThat(wechat().recall(account, msgId, 0)).isEqualTo(new Answer.Got<>(Done.DONE));

        assertThat(got(wechat().askSend(account, msgId))).isEqualTo(new SendProgress.Deleted());
    }

    @Test
    default void takesAPublicationAway() {
        var account = account();
        var answer = wechat().publish(account, draft(account), PATIENT);
        var id = ((PublishAnswer.Accepted) answer).publishId();
        Awaitility.await()
                .atMost(PATIENT)
                .until(() ->
                        got(wechat().askPublish(account, id)) instanceof PublishProgress.Published);
        var article = got(wechat().listPublications(account)).getFirst().articleId();

        assertThat(wechat().deletePublication(account, article, 0))
                .isEqualTo(new Answer.Got<>(Done.DONE));

        assertThat(got(wechat().askPublish(account, id))).isEqualTo(new PublishProgress.Deleted());
        assertThat(got(wechat().listPublications(account))).isEmpty();
        assertRefused(
                wechat().deletePublication(account, "no-such-article", 0),
                WeChatCode.BAD_ARTICLE_ID);
    }

    @Test
    default void publishesAndTellsTheLink() {
        var account = account();

        var answer = wechat().publish(account, draft(account), PATIENT);

        assertThat(answer).isInstanceOf(PublishAnswer.Accepted.class);
        var id = ((PublishAnswer.Accepted) answer).publishId();
        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(got(wechat().askPublish(account, id)))
                                .isInstanceOfSatisfying(
                                        PublishProgress.Published.class,
                                        published ->
                                                assertThat(published.links())
                                                        .singleElement()
                                                        .satisfies(link ->
                                                                assertThat(link.position())
                                                                        .isEqualTo(1))));
    }

    @Test
    default void countsFollowers() {
        assertThat(got(wechat().countFollowers(account()))).isPositive();
    }

    @Test
    default void freshensATokenThatIsGood() {
        assertThat(wechat().freshenToken(account(), Duration.ofMinutes(5)))
                .isEqualTo(new Answer.Got<>(Done.DONE));
    }

    @Test
    default void explainsAWrongAppSecret() {
        var account = accountWithWrongSecret();

        var answer = wechat().freshenToken(account, Duration.ZERO);

        assertRefused(answer, WeChatCode.BAD_APP_SECRET);
        assertRefused(
                wechat().send(account, order(new MediaId("any")), PATIENT),
                WeChatCode.BAD_APP_SECRET);
    }

    @Test
    default void explainsAnAddressThatIsNotListed() {
        var answer = wechat().freshenToken(accountThatDoesNotListUs(), Duration.ZERO);

        assertRefused(answer, WeChatCode.ADDRESS_NOT_LISTED);
        assertThat(((Answer.Refused<Done>) answer).problem().refusedAddress()).isPresent();
    }

    @Test
    default void explainsThatAnUnverifiedAccountMayNotSend() {
        var account = unverifiedAccount();

        var answer = wechat().send(account, order(draft(account)), PATIENT);

        assertRefused(answer, WeChatCode.API_UNAUTHORISED);
    }

    @Test
    default void explainsATitleThatIsTooLong() {
        var account = account();

        var answer = wechat().addDraft(account, List.of(article(account, "长".repeat(65))));

        assertRefused(answer, WeChatCode.TITLE_TOO_LONG);
    }

    @Test
    default void explainsACoverThatIsNotThere() {
        var article =
                new DraftArticle(
                        "题", "", "", "<p>文</p>", "", new MediaId("none"), "", "", false, false);

        assertRefused(wechat().addDraft(account(), List.of(article)), WeChatCode.INVALID_MEDIA_ID);
    }

    @Test
    default void explainsAPictureThatIsNone() {
        var text = new PictureUpload("a.png", "image/png", "no picture".getBytes(UTF_8));

        assertThat(wechat().uploadBodyPicture(account(), text))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.problem().meaning().policy())
                                        .isEqualTo(Policy.CONTENT));
    }

    default MediaId draft(AccountId account) {
        return got(wechat().addDraft(account, List.of(article(account, "今日要闻"))));
    }

    default DraftArticle article(AccountId account, String title) {
        var cover = got(wechat().uploadCover(account, picture()));
        return new DraftArticle(
                title,
                "交通局",
                "今晚八点起",
                "<section><p>今晚八点起全部停运。</p></section>",
                "https://example.org/notice",
                cover,
                "0_0_1_0.4255",
                "0.2_0_0.8_1",
                false,
                false);
    }

    static SendOrder order(MediaId draft) {
        var key = UUID.randomUUID().toString().replace("-", "");
        return new SendOrder(key, draft, new Audience.AllFollowers(), false);
    }

    static PictureUpload picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(90, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new AssertionError("in memory", impossible);
        }
        return new PictureUpload("cover.png", "image/png", bytes.toByteArray());
    }

    static <T> T got(Answer<T> answer) {
        return answer instanceof Answer.Got<T>(var found) ? found : fail("not got: " + answer);
    }

    static long accepted(SendAnswer answer) {
        return answer instanceof SendAnswer.Accepted(long msgId, _)
                ? msgId
                : fail("not accepted: " + answer);
    }

    static void assertRefused(Answer<?> answer, WeChatCode code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().meaning()).isEqualTo(code));
    }

    static void assertRefused(SendAnswer answer, WeChatCode code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SendAnswer.Refused.class,
                        refused -> assertThat(refused.problem().meaning()).isEqualTo(code));
    }
}
