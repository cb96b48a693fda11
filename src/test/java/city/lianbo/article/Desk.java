package city.lianbo.article;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// People and texts for the tests of articles.
final class Desk {

    private Desk() {}

    static Actor coordinator(String name) {
        return person(name, Optional.empty(), Role.COORDINATOR);
    }

    static Actor editor(String name, DepartmentId department) {
        return person(name, Optional.of(department), Role.EDITOR);
    }

    static Actor person(String name, Optional<DepartmentId> department, Role role) {
        var id = new PersonId(UUID.randomUUID());
        return new Actor(Optional.of(id), name, department, Set.of(role));
    }

    static DepartmentId department() {
        return new DepartmentId(UUID.randomUUID());
    }

    static PersonId id(Actor actor) {
        return actor.id().orElseThrow();
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        var answer = new ArrayList<T>();
        Acting.as(actor, () -> answer.add(work.get()));
        return answer.getFirst();
    }

    static void run(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    static ArticleText text(String title, String... paragraphs) {
        return new ArticleText(title, "", "", Optional.empty(), body(paragraphs));
    }

    static ArticleText covered(ArticleText text, Fingerprint cover) {
        return new ArticleText(
                text.title(), text.digest(), text.author(), Optional.of(cover), text.document());
    }

    static Document body(String... paragraphs) {
        var lines = List.of(paragraphs);
        return new Document(
                lines.stream()
                        .map(line ->
                                new Passage(
                                        new BlockId("p" + lines.indexOf(line)),
                                        new Paragraph(List.of(Text.plain(line)))))
                        .toList());
    }

    static SaveResult.Saved saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return (SaveResult.Saved) result;
    }

    static SaveResult.Overtaken overtaken(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Overtaken.class);
        return (SaveResult.Overtaken) result;
    }
}
