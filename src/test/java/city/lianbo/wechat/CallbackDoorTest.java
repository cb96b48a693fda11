package city.lianbo.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import city.lianbo.DeskTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The callback door in the whole desk: no sign-in, no session, no CSRF token in the way.
@DeskTest
class CallbackDoorTest {

    @Autowired private WebApplicationContext desk;

    private MockMvc door;

    @BeforeEach
    void open() {
        door = MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build();
    }

    @Test
    void lettersReachTheControllerWithoutSignIn() throws Exception {
        var tooLarge = perform(MockMvcRequestBuilders.post(address()).content(new byte[300_000]));

        assertThat(tooLarge.getStatus()).isEqualTo(413);
    }

    @Test
    void strangersAreRefusedInsteadOfSentToSignIn() throws Exception {
        var answer = perform(MockMvcRequestBuilders.get(address()).queryParam("echostr", "x"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAddressWithoutAnAccountIsNone() throws Exception {
        var answer = perform(MockMvcRequestBuilders.get("/wechat/callback/not-an-id"));

        assertThat(answer.getStatus()).isEqualTo(400);
    }

    private static String address() {
        return "/wechat/callback/" + UUID.randomUUID();
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        return door.perform(request).andReturn().getResponse();
    }
}
