package city.lianbo.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts as weighted sets of words, as far as Chinese without a dictionary has words: pairs of
/// neighbouring characters.
final class WordWeights {

    private static final Pattern RUN =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private final List<Map<String, Double>> texts;
    private final double[] lengths;

    private WordWeights(List<Map<String, Double>> texts) {
        this.texts = texts;
        this.lengths = new double[texts.size()];
        for (int index = 0; index < lengths.length; index++) {
            lengths[index] =
                    Math.sqrt(
                            texts.get(index).values().stream()
                                    .mapToDouble(weight -> weight * weight)
                                    .sum());
        }
    }

    static WordWeights of(List<String> texts) {
        var words = texts.stream().map(WordWeights::words).toList();
        var counts = new HashMap<String, Integer>();
        words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
        var weighted = new ArrayList<Map<String, Double>>();
        for (Set<String> set : words) {
            var weights = new HashMap<String, Double>();
            for (String word : set) {
                double rarity = (1.0 + texts.size()) / (1.0 + counts.getOrDefault(word, 0));
                weights.put(word, Math.log(rarity));
            }
            weighted.add(weights);
        }
        return new WordWeights(weighted);
    }

    static Set<String> words(String text) {
        var words = new HashSet<String>();
        var runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            var run = runs.group();
            if (!Character.UnicodeScript.of(run.codePointAt(0)).equals(Character.UnicodeScript.HAN)
                    || run.length() < 2) {
                words.add(run);
                continue;
            }
            for (int index = 0; index + 2 <= run.length(); index++) {
                words.add(run.substring(index, index + 2));
            }
        }
        return words;
    }

    boolean knows(int text) {
        return !texts.get(text).isEmpty();
    }

    double cosine(int one, int other) {
        if (lengths[one] == 0 || lengths[other] == 0) {
            return 0;
        }
        var smaller = texts.get(one).size() <= texts.get(other).size() ? one : other;
        var larger = smaller == one ? other : one;
        double product = 0;
        for (var word : texts.get(smaller).entrySet()) {
            product += word.getValue() * texts.get(larger).getOrDefault(word.getKey(), 0.0);
        }
        return Math.min(1, product / (lengths[one] * lengths[other]));
    }
}
