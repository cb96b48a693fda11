package city.lianbo.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts running text into tokens and puts it together again.
final class Tokens {

    private static final String DIGIT = "[0-9０-９〇零一二两三四五六七八九十百千万亿]";

    /// Numbers, dates, times, phones and amounts stay whole: of `3月15日` one side may not change
    /// the month and the other the day.
    private static final Pattern WHOLE =
            Pattern.compile(
                    DIGIT
                            + "+(?:\\h?[年月日号时点分秒:：.．,/~～至—-]?\\h?"
                            + DIGIT
                            + "+)*(?:\\h?[年月日号时点分秒元角%％])?"
                            + "|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]"
                            + "[\\p{L}\\p{M}\\p{N}'’&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]*");

    private Tokens() {}

    static List<Token> of(List<Inline> words) {
        var tokens = new ArrayList<Token>();
        var text = new StringBuilder();
        var marks = new ArrayList<Set<Mark>>();
        for (var inline : words) {
            if (inline instanceof Inline.Text run) {
                text.append(run.text());
                run.text().codePoints().forEach(_ -> marks.add(run.marks()));
            } else {
                cut(text, marks, tokens);
                tokens.add(new Token(inline, List.of()));
            }
        }
        cut(text, marks, tokens);
        return tokens;
    }

    /// The inverse: neighbours under the same marks become one run.
    static List<Inline> text(List<Token> tokens) {
        var words = new ArrayList<Inline>();
        var run = new StringBuilder();
        Set<Mark> under = Set.of();
        for (var token : tokens) {
            if (token.key() instanceof Inline inline) {
                end(run, under, words);
                words.add(inline);
            } else {
                int index = 0;
                for (int point : token.key().toString().codePoints().toArray()) {
                    var marks = token.marks().get(index++);
                    if (!marks.equals(under)) {
                        end(run, under, words);
                        under = marks;
                    }
                    run.appendCodePoint(point);
                }
            }
        }
        end(run, under, words);
        return words;
    }

    private static void end(StringBuilder run, Set<Mark> marks, List<Inline> words) {
        if (!run.isEmpty()) {
            words.add(new Inline.Text(run.toString(), marks));
            run.setLength(0);
        }
    }

    private static void cut(StringBuilder text, List<Set<Mark>> marks, List<Token> tokens) {
        int point = 0;
        for (var piece : pieces(text.toString())) {
            int points = piece.codePointCount(0, piece.length());
            tokens.add(new Token(piece, List.copyOf(marks.subList(point, point + points))));
            point += points;
        }
        text.setLength(0);
        marks.clear();
    }

    /// The pieces of a text nobody has marked.
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        var words = WHOLE.matcher(text);
        boolean found = words.find();
        for (int start = 0; start < text.length(); ) {
            while (found && words.start() < start) {
                found = words.find();
            }
            int end = graphemes.following(start);
            if (found && words.start() == start && words.end() > end) {
                end =
                        graphemes.isBoundary(words.end())
                                ? words.end()
                                : graphemes.following(words.end());
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
