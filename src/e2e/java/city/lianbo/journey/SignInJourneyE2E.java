package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.lianbo.identity.Departments;
import city.lianbo.identity.PersonDetails;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody comes to the desk, in Chinese and in English, at a desk and on a phone.
class SignInJourneyE2E {

    private static final String LOGIN = "coordinator";

    private static DeskUnderTest desk;
    private static Browser browser;

    @BeforeAll
    static void open() {
        desk = DeskUnderTest.start();
        browser = new Browser();
        var department =
                Acting.call(
                        Actor.system("journey"),
                        () -> desk.door(Departments.class).create("市委宣传部", "宣传部"));
        var _ =
                desk.hire(
                        LOGIN,
                        new PersonDetails(
                                "市级统筹", Optional.of(department), Set.of(Role.COORDINATOR)));
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void inChinese() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            person.page().navigate("/");
            assertThat(person.page().getByRole(AriaRole.BUTTON, named("登录"))).isVisible();
            person.screenshot("sign-in");

            person.signIn(LOGIN, DeskUnderTest.PASSWORD);

            assertThat(person.page()).not().hasURL(Pattern.compile("/login"));
            person.screenshot("desk");
        }
    }

    @Test
    void inEnglish() {
        try (var person = browser.person(desk.address(), "en-GB")) {
            person.page().navigate("/");
            assertThat(person.page().getByRole(AriaRole.BUTTON, named("Sign in"))).isVisible();
            person.screenshot("sign-in");

            person.signIn(LOGIN, DeskUnderTest.PASSWORD);

            assertThat(person.page()).not().hasURL(Pattern.compile("/login"));
            person.screenshot("desk");
        }
    }

    @Test
    void onAPhone() {
        try (var person = browser.personOnPhone(desk.address(), "zh-CN")) {
            person.signIn(LOGIN, DeskUnderTest.PASSWORD);
            person.screenshot("desk");
        }
    }

    @Test
    void aWrongPasswordIsExplainedAndLeavesOneOutside() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            person.page().navigate("/login");
            person.page().locator("input[name=username]").fill(LOGIN);
            person.page().locator("input[name=password]").fill("not-this-one-1234");
            person.press("登录");

            assertThat(person.page().getByText("登录名或密码不对")).isVisible();
            assertThat(person.page()).hasURL(Pattern.compile("/login\\?error"));
            person.screenshot("sign-in-refused");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
