package city.lianbo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Writes the three demo articles and freezes them, so that adapting can begin at once.
@Component
@Profile("demo")
class DemoArticles {

    static final List<String> NAMES = List.of("refutation", "bus", "typhoon");

    private final Articles articles;
    private final Pictures pictures;
    private final InstantSource clock;

    DemoArticles(Articles articles, Pictures pictures, InstantSource clock) {
        this.articles = articles;
        this.pictures = pictures;
        this.clock = clock;
    }

    void write(Actor coordinator) {
        var today = Beijing.day(clock.instant());
        Acting.as(coordinator, () -> NAMES.forEach(name -> write(text(name, today))));
    }

    private void write(DemoText text) {
        var id = articles.create();
        var cover = DemoText.picture(text.field("cover"), this::store);
        var written =
                new ArticleText(
                        text.field("title"),
                        text.field("digest"),
                        text.field("author"),
                        Optional.of(cover),
                        text.document(this::store));
        articles.save(id, 1, written);
        articles.cut(id);
    }

    private Fingerprint store(String name, String words) {
        return pictures.store(DemoPictures.png(name), name + ".png", words, "联播演示素材").id();
    }

    static DemoText text(String name, LocalDate today) {
        try {
            var text = new ClassPathResource("demo/" + name + ".txt").getContentAsString(UTF_8);
            return DemoText.read(
                    text.replace("{today}", day(today))
                            .replace("{tomorrow}", day(today.plusDays(1))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
