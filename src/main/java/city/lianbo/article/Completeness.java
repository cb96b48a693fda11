package city.lianbo.article;

import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What an article that began with a template still lacks.
final class Completeness {

    private static final int SHOWN = 6;

    /// A blank in a line of plain text; 〔2026〕 is the number of a document.
    private static final Pattern BLANK = Pattern.compile("〔[^〔〕]*[^〔〕\\d\\s][^〔〕]*〕");

    private Completeness() {}

    /// The blanks in title, digest and body, in reading order, with their brackets.
    static List<String> blanks(ArticleText text) {
        var blanks = new ArrayList<String>();
        for (var line : List.of(text.title(), text.digest(), text.author())) {
            BLANK.matcher(line).results().forEach(found -> blanks.add(found.group()));
        }
        Documents.blanks(text.document()).stream()
                .map(Inline.Blank::placeholder)
                .forEach(blanks::add);
        return blanks;
    }

    /// How many pictures nobody has described yet; those of an imported file carry a blank.
    static int undescribed(ArticleText text) {
        return (int)
                Documents.alternatives(text.document()).stream()
                        .filter(words -> words.isBlank() || BLANK.matcher(words).find())
                        .count();
    }

    static List<String> missing(ArticleText text, Collection<RequiredBlock> required) {
        return required.stream()
                .filter(block -> !block.isIn(text.document()))
                .map(block -> "〔" + block.label() + "〕")
                .toList();
    }

    /// The first few of them, each once.
    static String named(Collection<String> labels) {
        var each = new LinkedHashSet<>(labels);
        var shown = String.join("", each.stream().limit(SHOWN).toList());
        return each.size() > SHOWN ? shown + "…" : shown;
    }
}
