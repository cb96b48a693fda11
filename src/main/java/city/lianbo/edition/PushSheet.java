package city.lianbo.edition;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One push of one account with all that its page shows.
///
/// @param lines the items in the order in which followers will see them
/// @param settled whether what is frozen is what is to leave; else it waits for the next freeze
/// @param seal of the push as it is frozen
/// @param open whether the person who asks may add, order and take over now
/// @param freezable whether the person who asks may freeze it now
public record PushSheet(
        EditionId edition,
        AccountId account,
        String accountName,
        Instant departsAt,
        Instant cutOff,
        int place,
        LateRule late,
        boolean settled,
        Fingerprint seal,
        Freeze frozen,
        boolean open,
        boolean freezable,
        List<Line> lines) {

    public PushSheet {
        lines = List.copyOf(lines);
    }

    /// When it was frozen last.
    ///
    /// @param by the person's name
    /// @param byClock at the cut-off, on the person's behalf
    public record Freeze(Instant at, String by, boolean byClock) {}

    public List<Line> own() {
        return lines.stream().filter(line -> line.item().isPresent()).toList();
    }

    /// @param item absent for the campaign's
    /// @param article from which it is made; absent where it was taken over from the draft box
    /// @param leaves whether it is in the push as it is frozen
    public record Line(
            Optional<PushItemId> item,
            Optional<ArticleId> article,
            String title,
            String digest,
            Optional<Fingerprint> cover,
            Optional<Fingerprint> seal,
            ItemState state,
            boolean leaves) {

        /// Taken over from the draft box.
        public boolean isOpaque() {
            return article.isEmpty();
        }
    }
}
