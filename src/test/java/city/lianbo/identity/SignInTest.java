package city.lianbo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.lianbo.DeskTest;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Signing in over HTTP, through the real filters.
@DeskTest
class SignInTest {

    private static final String PICTURE = "/media/" + "0".repeat(64);

    @Autowired WebApplicationContext context;
    @Autowired FilterChainProxy filters;
    @Autowired People people;
    @Autowired Departments departments;
    @Autowired Passwords passwords;
    @Autowired CurrentActor currentActor;

    MockMvc http;
    IdentityFixture fixture;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        fixture = new IdentityFixture(people, departments);
    }

    @Test
    void strangersAreSentToTheSignInPage() throws Exception {
        http.perform(get("/")).andExpect(redirectedUrl("/login"));
        http.perform(get(PICTURE)).andExpect(redirectedUrl("/login"));
        http.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void healthIsOpenAndSaysNothingMore() throws Exception {
        var answer = http.perform(get("/actuator/health")).andExpect(status().isOk()).andReturn();

        assertThat(answer.getResponse().getContentAsString()).doesNotContain("details", "database");
    }

    @Test
    void theRestOfTheActuatorIsForAdministrators() throws Exception {
        var editor = signedIn(fixture.person(IdentityFixture.login(), Role.EDITOR));

        http.perform(get("/actuator/env").session(editor)).andExpect(status().isForbidden());
    }

    @Test
    void everyHeaderIsSetBeforeThePageIsMade() throws Exception {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", "/login");
        request.setServletPath("/login");

        filters.doFilter(
                request,
                response,
                (_, early) -> {
                    var page = (HttpServletResponse) early;
                    assertThat(page.getHeader("Content-Security-Policy"))
                            .isEqualTo(SecurityConfiguration.CONTENT_SECURITY_POLICY);
                    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
                    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
                    assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
                    assertThat(page.getHeader("Cache-Control")).contains("no-store");
                    page.setStatus(299);
                });

        assertThat(response.getStatus()).as("the page was reached").isEqualTo(299);
    }

    @Test
    void theRightPasswordOpensTheDeskUnderANewSessionId() throws Exception {
        var login = IdentityFixture.login();
        fixture.person(login, Role.EDITOR);
        var before = new MockHttpSession();
        var idBefore = before.getId();

        var answer =
                http.perform(
                                post("/login")
                                        .session(before)
                                        .with(SignInTest::withACookieFromBefore)
                                        .param("username", login.toUpperCase(java.util.Locale.ROOT))
                                        .param("password", IdentityFixture.PASSWORD))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();

        var session = Objects.requireNonNull(answer.getRequest().getSession(false));
        assertThat(session.getId()).isNotEqualTo(idBefore);
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("login");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        var login = IdentityFixture.login();
        fixture.person(login, Role.EDITOR);

        http.perform(formLogin().user(login).password("wrong"))
                .andExpect(redirectedUrl("/login?error"));
        http.perform(formLogin().user(IdentityFixture.login()).password("wrong"))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void someoneWithoutAccessIsAStranger() throws Exception {
        var login = IdentityFixture.login();
        var id = fixture.person(login, Role.EDITOR);
        Acting.as(administrator(), () -> people.deactivate(id));

        http.perform(formLogin().user(login).password(IdentityFixture.PASSWORD))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void tooManyAttemptsAreToldHowLongToWaitEvenWithTheRightPassword() throws Exception {
        var login = IdentityFixture.login();
        fixture.person(login, Role.EDITOR);
        for (int i = 0; i < 5; i++) {
            http.perform(formLogin().user(login).password("wrong" + i))
                    .andExpect(redirectedUrl("/login?error"));
        }

        var answer =
                http.perform(formLogin().user(login).password(IdentityFixture.PASSWORD))
                        .andReturn();

        assertThat(answer.getResponse().getRedirectedUrl()).matches("/login\\?wait=\\d+");
    }

    @Test
    void signInsEndWhenAccessIsWithdrawn() throws Exception {
        var id = fixture.person(IdentityFixture.login(), Role.EDITOR);
        var session = signedIn(id);
        http.perform(get(PICTURE).session(session)).andExpect(status().isNotFound());

        Acting.as(administrator(), () -> people.deactivate(id));

        Awaitility.await()
                .untilAsserted(() -> {
                    assertThat(session.isInvalid() || asksToSignIn(session)).isTrue();
                });
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() throws Exception {
        var login = IdentityFixture.login();
        var id = fixture.person(login, Role.ADMINISTRATOR);
        var once = Acting.call(administrator(), () -> passwords.reset(id));

        http.perform(formLogin().user(login).password(IdentityFixture.PASSWORD))
                .andExpect(redirectedUrl("/login?error"));
        var session = signedIn(login, once.text());

        http.perform(get("/actuator/env").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void outsideASignInTheDeskItselfActs() {
        assertThat(currentActor.get()).isEqualTo(Actor.system("desk"));
    }

    @Test
    void backgroundWorkActsAsItWasTold() {
        var job = Actor.system("reconciler");

        assertThat(Acting.<Actor, RuntimeException>call(job, currentActor::get)).isEqualTo(job);
    }

    private static MockHttpServletRequest withACookieFromBefore(MockHttpServletRequest request) {
        request.setRequestedSessionIdValid(true);
        return request;
    }

    private boolean asksToSignIn(MockHttpSession session) throws Exception {
        return http.perform(get(PICTURE).session(session)).andReturn().getResponse().getStatus()
                == 302;
    }

    private Actor administrator() {
        return fixture.actor(IdentityFixture.login(), Role.ADMINISTRATOR);
    }

    private MockHttpSession signedIn(PersonId id) throws Exception {
        return signedIn(people.find(id).orElseThrow().login(), IdentityFixture.PASSWORD);
    }

    private MockHttpSession signedIn(String login, String password) throws Exception {
        var answer = http.perform(formLogin().user(login).password(password)).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isNotNull().doesNotContain("login");
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
