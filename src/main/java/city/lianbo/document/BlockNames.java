package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives each passage its id. A passage that brings none, a malformed one, or one already taken
/// (a copied block keeps its id in some editors) gets a name that depends on nothing but its place
/// and its neighbours' names, so that reading the same text twice gives the same document.
final class BlockNames {

    private final List<BlockId> names = new ArrayList<>();

    BlockNames(List<String> wanted) {
        var reserved = new HashSet<String>();
        for (var name : wanted) {
            if (BlockId.isValid(name)) {
                reserved.add(name);
            }
        }
        var given = new HashSet<String>();
        for (var name : wanted) {
            var free = BlockId.isValid(name) && given.add(name) ? name : made(reserved, name);
            names.add(new BlockId(free));
        }
    }

    BlockId at(int index) {
        return names.get(index);
    }

    private String made(Set<String> reserved, String seed) {
        var name = seed;
        do {
            name = "b" + Fingerprint.of(names.size() + ":" + name).hex().substring(0, 12);
        } while (!reserved.add(name));
        return name;
    }
}
