package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.WeChatProblem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTestTest {

    private static final Answer<Done> LET_IN = new Answer.Got<>(Done.DONE);

    @Test
    void worksWhereWeChatTellsTheFollowers() {
        assertThat(report(LET_IN, new Answer.Got<>(182_300L)))
                .isEqualTo(new ConnectionReport.Works(182_300));
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40125})
    void knowsAWrongSecret(int code) {
        assertThat(refusedToken(code, "invalid appsecret"))
                .isEqualTo(new ConnectionReport.WrongSecret());
    }

    @Test
    void namesTheAddressThatIsNotListed() {
        var text =
                "invalid ip 47.95.215.232 ipv6 ::ffff:47.95.215.232, not in whitelist rid: 65f1-2a";

        assertThat(refusedToken(40164, text))
                .isEqualTo(new ConnectionReport.AddressNotListed("47.95.215.232"));
    }

    @Test
    void namesAnAddressOfTheNewKind() {
        assertThat(refusedToken(40164, "invalid ip 2408:4002:10c4::7, not in whitelist"))
                .isEqualTo(new ConnectionReport.AddressNotListed("2408:4002:10c4::7"));
    }

    @Test
    void knowsAnAccountThatIsNotVerified() {
        var refusal = new WeChatProblem(48001, "api unauthorized");

        assertThat(report(LET_IN, new Answer.Refused<>(refusal)))
                .isEqualTo(new ConnectionReport.NotVerified());
    }

    @Test
    void tellsFrozenAndForbiddenApart() {
        assertThat(refusedToken(50004, "")).isEqualTo(new ConnectionReport.TokenForbidden());
        assertThat(refusedToken(50007, "")).isEqualTo(new ConnectionReport.AccountFrozen());
        assertThat(refusedToken(40243, "")).isEqualTo(new ConnectionReport.SecretFrozen());
    }

    @Test
    void keepsAnyOtherRefusalAsItCame() {
        assertThat(refusedToken(45009, "reach max api daily quota limit"))
                .isEqualTo(
                        new ConnectionReport.Refused(
                                new WeChatProblem(45009, "reach max api daily quota limit")));
    }

    @Test
    void saysWhyNoAnswerCame() {
        assertThat(report(new Answer.NotSent<>("Connection refused"), new Answer.Got<>(0L)))
                .isEqualTo(new ConnectionReport.Unreachable("Connection refused"));
        assertThat(report(LET_IN, new Answer.NoAnswer<>("timed out")))
                .isEqualTo(new ConnectionReport.Unreachable("timed out"));
    }

    private static ConnectionReport refusedToken(int code, String text) {
        return report(new Answer.Refused<>(new WeChatProblem(code, text)), new Answer.Got<>(0L));
    }

    private static ConnectionReport report(Answer<Done> token, Answer<Long> followers) {
        var test = new ConnectionTest(new CheckedWeChat(token, followers));
        return test.run(new AccountId(new UUID(0, 7)));
    }
}
