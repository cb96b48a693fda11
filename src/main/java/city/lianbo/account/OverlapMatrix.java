package city.lianbo.account;

import city.lianbo.platform.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much each account of the city has in common with each other.
///
/// The measure, on purpose simple enough to be recomputed by hand: duty and audience are cut into
/// pairs of neighbouring characters within a run of Chinese text, and whole words of Latin letters
/// and figures. Each pair counts once per account and weighs `ln((1 + n) / (1 + k))`, where k of
/// the n accounts have it: what everybody says ("市民", the city's name) says nothing. The share of
/// two accounts is the cosine of their duties' weights times `0.7 + 0.3 · c`, where c is the cosine of
/// their audiences': the same audience alone is no overlap. Where one of them names no audience, the
/// duties alone decide. It compares words, not meaning: two cards that say the same in other words
/// do not meet.
public final class OverlapMatrix {

    private static final double DUTY = 0.7;

    private final List<AccountRow> accounts;
    private final List<Positioning> cards;
    private final double[][] shares;

    private OverlapMatrix(List<AccountRow> accounts, List<Positioning> cards) {
        this.accounts = List.copyOf(accounts);
        this.cards = List.copyOf(cards);
        this.shares = shares(this.cards);
    }

    /// @param accounts in the order of rows and columns; those without a card are left out
    static OverlapMatrix of(List<AccountRow> accounts, Map<AccountId, Positioning> cards) {
        var known =
                accounts.stream()
                        .filter(account ->
                                Optional.ofNullable(cards.get(account.id()))
                                        .filter(card -> !card.duty().isEmpty())
                                        .isPresent())
                        .toList();
        return new OverlapMatrix(
                known,
                known.stream()
                        .map(account -> cards.getOrDefault(account.id(), Positioning.NONE))
                        .toList());
    }

    private static double[][] shares(List<Positioning> cards) {
        var duties = WordWeights.of(cards.stream().map(Positioning::duty).toList());
        var audiences = WordWeights.of(cards.stream().map(Positioning::audience).toList());
        var shares = new double[cards.size()][cards.size()];
        for (int row = 0; row < cards.size(); row++) {
            shares[row][row] = 1;
            for (int column = 0; column < row; column++) {
                double duty = duties.cosine(row, column);
                boolean both = audiences.knows(row) && audiences.knows(column);
                double share =
                        both ? duty * (DUTY + (1 - DUTY) * audiences.cosine(row, column)) : duty;
                shares[row][column] = share;
                shares[column][row] = share;
            }
        }
        return shares;
    }

    public List<AccountRow> accounts() {
        return accounts;
    }

    public Positioning card(int index) {
        return cards.get(index);
    }

    public double share(int row, int column) {
        return shares[row][column];
    }

    /// With the words that both cards contain.
    public Overlap explain(int row, int column) {
        var words = new ArrayList<>(CommonWords.of(duty(row), duty(column)));
        CommonWords.of(cards.get(row).audience(), cards.get(column).audience()).stream()
                .filter(word -> !words.contains(word))
                .forEach(words::add);
        return new Overlap(share(row, column), words);
    }

    private String duty(int index) {
        return cards.get(index).duty();
    }

    /// Two places in the matrix, the row above the column.
    public record Pair(int row, int column) {}

    /// The pairs that have most in common, most first.
    public List<Pair> closest(int most) {
        var pairs = new ArrayList<Pair>();
        for (int row = 0; row < shares.length; row++) {
            for (int column = row + 1; column < shares.length; column++) {
                if (shares[row][column] > 0) {
                    pairs.add(new Pair(row, column));
                }
            }
        }
        pairs.sort(
                (a, b) -> Double.compare(share(b.row(), b.column()), share(a.row(), a.column())));
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }
}
