package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import city.lianbo.DeskTest;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DeskTest
@RecordApplicationEvents
@WithMockUser(roles = "EDITOR")
class PicturesTest {

    @Autowired Pictures pictures;
    @Autowired Ids ids;
    @Autowired ApplicationEvents events;
    @Autowired WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void storesTheSameBytesOnce() {
        var content = fresh("png");

        var first = pictures.store(content, "桥.png", "临江大桥", "本站拍摄");
        var again = pictures.store(content, "另一个名字.png", "另一句说明", "");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.altText()).isEqualTo("另一句说明");
        assertThat(pictures.find(first.id())).contains(first);
        assertThat(pictures.bytes(first.id())).isEqualTo(content);
        assertThat(events.stream(PictureStored.class)).hasSize(1);
    }

    @Test
    void refusesAPictureWithoutWords() {
        assertThatThrownBy(() -> pictures.store(fresh("png"), "桥.png", "  ", ""))
                .isInstanceOf(PictureWithoutWords.class);
    }

    @Test
    void givesOutAGifAsAPngForCoversAndArticles() {
        var picture = pictures.store(fresh("gif"), "动图.gif", "潮位变化", "").id();

        var body = pictures.forArticleBody(picture);
        var cover = pictures.forCover(picture);

        assertThat(body.contentType()).isEqualTo("image/png");
        assertThat(body.fileName()).isEqualTo(picture.brief() + ".png");
        assertThat(pictures.forArticleBody(picture)).isEqualTo(body);
        assertThat(cover.contentType()).isEqualTo("image/png");
    }

    @Test
    void givesOutALightJpegAsItIs() {
        var content = fresh("jpg");
        var picture = pictures.store(content, "桥.jpg", "临江大桥", "").id();

        assertThat(pictures.forArticleBody(picture).bytes()).isEqualTo(content);
    }

    @Test
    void refusesAPictureThatNobodyStored() {
        assertThatThrownBy(() -> pictures.forCover(Fingerprint.of("nothing")))
                .isInstanceOf(PictureMissing.class);
    }

    @Test
    void findsPicturesByTheirWords() {
        var words = "第" + ids.next() + "号 100%";
        var picture = pictures.store(fresh("png"), "桥.png", words, "").id();

        assertThat(pictures.newest(words, 0, 5)).extracting(PictureInfo::id).contains(picture);
        assertThat(pictures.newest(words + "_", 0, 5)).isEmpty();
    }

    @Test
    void showsAPictureToPeopleWhoAreSignedIn() throws Exception {
        var content = fresh("png");
        var info = pictures.store(content, "桥.png", "临江大桥", "");

        var answer =
                web.perform(get("/" + info.path()).with(user("someone"))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getHeaders("Cache-Control"))
                .containsExactly("private, max-age=31536000, immutable");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void showsNothingToStrangers() throws Exception {
        var info = pictures.store(fresh("png"), "桥.png", "临江大桥", "");

        var answer =
                web.perform(get("/" + info.path()).with(anonymous())).andReturn().getResponse();

        assertThat(answer.getStatus()).isIn(302, 401, 403);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void hasNothingUnderAnUnknownAddress() throws Exception {
        var answer =
                web.perform(get("/media/" + Fingerprint.of("nothing")).with(user("someone")))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
    }

    /// A picture nobody has stored before.
    private byte[] fresh(String format) {
        return Samples.noise(format, 20, 20, ids.next().getLeastSignificantBits());
    }
}
