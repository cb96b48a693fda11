package city.lianbo.edition;

import java.util.ArrayList;
import java.util.List;

/// Where the campaign's item stands among the department's own. Pure: whatever the department does
/// with its items, the campaign's stands in its named place, or last where there are fewer items.
final class Placement {

    private Placement() {}

    /// @param place from 1
    static <T> List<T> around(List<T> campaign, int place, List<T> own) {
        int before = Math.min(place - 1, own.size());
        var all = new ArrayList<T>(own.subList(0, before));
        all.addAll(campaign);
        all.addAll(own.subList(before, own.size()));
        return all;
    }
}
