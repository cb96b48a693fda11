package city.lianbo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.identity.Language;
import city.lianbo.identity.Login;
import city.lianbo.identity.MailAddress;
import city.lianbo.identity.NewPassword;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonDetails;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Ids;
import city.lianbo.platform.Role;
import city.lianbo.platform.SettableClock;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices by mail, through a real SMTP server.
@DeskTest
class OutboxTest {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final NoticeSettings SETTINGS =
            new NoticeSettings(
                    "https://lianbo.example.gov.cn",
                    "desk@example.gov.cn",
                    Duration.ofSeconds(10),
                    Duration.ofHours(6),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(5),
                    Duration.ofDays(180));

    @Autowired People people;
    @Autowired NoticeRows rows;
    @Autowired MailRows mails;
    @Autowired NoticeMeters meters;
    @Autowired Wording wording;
    @Autowired TransactionTemplate transaction;
    @Autowired Ids ids;
    @Autowired InstantSource now;
    @Autowired Notices notices;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private SettableClock clock;
    private Outbox outbox;

    @BeforeAll
    static void openTheServer() {
        SERVER.start();
    }

    @AfterAll
    static void closeTheServer() {
        SERVER.stop();
    }

    @BeforeEach
    void set() {
        clock = new SettableClock(now.instant().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
        smtp.setHost("127.0.0.1");
        smtp.setPort(SERVER.getSmtp().getPort());
        outbox = outbox(true);
        drain();
    }

    /// What earlier tests told is not this one's.
    private void drain() {
        work();
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Outbox outbox(boolean withServer) {
        var beans = new StaticListableBeanFactory();
        if (withServer) {
            beans.addBean("sender", smtp);
        }
        var postman = new SmtpPostman(beans.getBeanProvider(JavaMailSender.class), SETTINGS);
        return new Outbox(
                rows, mails, people, postman, meters, wording, SETTINGS, transaction, ids, clock);
    }

    private void work() {
        Acting.as(Actor.system("notice.mail"), outbox::work);
    }

    private String person(String name, Language language, Role role) {
        var address = name + "-" + mark + "@example.gov.cn";
        Acting.call(
                Actor.system("test"),
                () ->
                        people.create(
                                new Login(name + "-" + mark),
                                new PersonDetails(
                                        name,
                                        Optional.empty(),
                                        Set.of(role),
                                        Optional.of(new MailAddress(address)),
                                        language),
                                new NewPassword("tulip-river-9481")));
        return address;
    }

    private void tell(String name, Severity severity) {
        notices.tell(
                new Notice(
                        "test." + mark + "." + name,
                        severity,
                        Set.of(Role.REVIEWER),
                        Optional.empty(),
                        "notice.alarm.late",
                        List.of(name, Notice.time(clock.instant()), "BLOCKED"),
                        "campaigns/7"));
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> receiver(message).equals(address))
                .toList();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getSubject() + "\n" + message.getContent();
    }

    @Test
    void aNoticeReachesEachPersonInTheirLanguageWithALink() throws Exception {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        var lan = person("lan", Language.CHINESE, Role.REVIEWER);
        var other = person("other", Language.ENGLISH, Role.AUDITOR);
        tell("delivery.depart", Severity.ALARM);

        work();

        assertThat(to(iris)).hasSize(1);
        assertThat(text(to(iris).getFirst()))
                .contains("[Lianbo]", "delivery.depart should have run")
                .contains("https://lianbo.example.gov.cn/campaigns/7");
        assertThat(text(to(lan).getFirst())).contains("[联播]", "定时任务 delivery.depart", "警报");
        assertThat(to(other)).isEmpty();
        assertThat(to(iris).getFirst().getHeader("Auto-Submitted")).contains("auto-generated");
    }

    @Test
    void nobodyIsMailedTwiceAboutTheSameNotice() {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        work();
        tell("one", Severity.ALARM);
        clock.advance(Duration.ofMinutes(10));

        work();

        assertThat(to(iris)).hasSize(1);
    }

    @Test
    void severalNoticesComeInOneLetter() throws Exception {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        tell("two", Severity.WARNING);
        tell("three", Severity.NOTE);

        work();

        assertThat(to(iris)).hasSize(1);
        assertThat(text(to(iris).getFirst()))
                .contains("[Lianbo] 2 notices", "task one", "task two")
                .doesNotContain("three");
    }

    @Test
    void whatTheServerDidNotTakeIsTriedAgainLater() {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        int port = smtp.getPort();
        smtp.setPort(1);
        work();
        smtp.setPort(port);
        work();
        var tooEarly = to(iris);

        clock.advance(Duration.ofSeconds(61));
        work();

        assertThat(tooEarly).isEmpty();
        assertThat(to(iris)).hasSize(1);
    }

    @Test
    void whatCouldNotBeSentUntilItsDeadlineIsGivenUp() {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        int port = smtp.getPort();
        smtp.setPort(1);
        work();
        clock.advance(Duration.ofHours(7));
        work();
        smtp.setPort(port);

        clock.advance(Duration.ofHours(1));
        work();

        assertThat(to(iris)).isEmpty();
    }

    @Test
    void whatIsOverIsNotMailedAnyMore() {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        smtp.setPort(1);
        work();
        notices.settle("test." + mark + ".one");
        smtp.setPort(SERVER.getSmtp().getPort());

        clock.advance(Duration.ofMinutes(5));
        work();

        assertThat(to(iris)).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsKeptBackForLater() {
        var iris = person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        outbox = outbox(false);
        work();
        clock.advance(Duration.ofHours(7));
        outbox = outbox(true);

        work();

        assertThat(to(iris)).isEmpty();
    }

    @Test
    void ofTwoNodesThatSeeTheSameMailOneTakesIt() {
        person("iris", Language.ENGLISH, Role.REVIEWER);
        tell("one", Severity.ALARM);
        smtp.setPort(1);
        work();
        clock.advance(Duration.ofSeconds(61));
        var seen = mails.due(clock.instant(), 10).getFirst();

        boolean first = mails.take(seen, clock.instant().plus(Duration.ofMinutes(5)));
        boolean second = mails.take(seen, clock.instant().plus(Duration.ofMinutes(5)));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }
}
