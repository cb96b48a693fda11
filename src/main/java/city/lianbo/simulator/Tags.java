package city.lianbo.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Tags of all accounts.
public final class Tags {

    private static final int FIRST_OWN = 100;
    private static final int MOST_TAGS = 100;
    private static final int MOST_PER_FOLLOWER = 20;
    private static final int MOST_AT_ONCE = 50;
    private static final int NAME_BYTES = 30;
    private static final List<Tag> SYSTEM =
            List.of(
                    new Tag(0, "未分组", Set.of()),
                    new Tag(1, "黑名单", Set.of()),
                    new Tag(2, "星标组", Set.of()));

    private final Store store;
    private final Shelf<Tag> tags;

    Tags(Store store) {
        this.store = store;
        this.tags = store.shelf("tags", Tag.class);
    }

    /// System tags first.
    public List<Tag> of(Account account) {
        return Stream.concat(SYSTEM.stream(), own(account).stream()).toList();
    }

    /// @throws WeChatRefusal 45159
    public Tag get(Account account, int id) {
        return of(account).stream()
                .filter(tag -> tag.id() == id)
                .findFirst()
                .orElseThrow(() -> new WeChatRefusal(45159));
    }

    /// @throws WeChatRefusal 45056 too many, 45157 double or empty, 45158 long
    public Tag create(Account account, String name) {
        return store.change(() -> {
            if (own(account).size() >= MOST_TAGS) {
                throw new WeChatRefusal(45056);
            }
            checkName(account, name);
            int id = own(account).stream().mapToInt(Tag::id).max().orElse(FIRST_OWN - 1);
            var tag = new Tag(id + 1, name, Set.of());
            put(account, tag);
            return tag;
        });
    }

    public void rename(Account account, int id, String name) {
        store.change(() -> {
            checkName(account, name);
            put(account, new Tag(id, name, changeable(account, id).members()));
        });
    }

    public void delete(Account account, int id) {
        store.change(() -> tags.remove(key(account, changeable(account, id).id())));
    }

    public void tag(Account account, int id, List<String> openids) {
        members(
                account,
                id,
                openids,
                before -> {
                    openids.forEach(one -> checkRoom(account, one));
                    var after = new HashSet<>(before);
                    after.addAll(openids);
                    return after;
                });
    }

    public void untag(Account account, int id, List<String> openids) {
        members(
                account,
                id,
                openids,
                before -> {
                    var after = new HashSet<>(before);
                    openids.forEach(after::remove);
                    return after;
                });
    }

    public List<Integer> on(Account account, String openid) {
        if (!Followers.follows(account, openid)) {
            throw new WeChatRefusal(40003);
        }
        return own(account).stream()
                .filter(tag -> tag.members().contains(openid))
                .map(Tag::id)
                .toList();
    }

    void clear() {
        tags.clear();
    }

    private void members(
            Account account, int id, List<String> openids, UnaryOperator<Set<String>> change) {
        if (openids.isEmpty() || openids.size() > MOST_AT_ONCE) {
            throw new WeChatRefusal(40032, "invalid openid list size");
        }
        if (!openids.stream().allMatch(one -> Followers.follows(account, one))) {
            throw new WeChatRefusal(49003);
        }
        store.change(() -> {
            var tag = changeable(account, id);
            put(account, new Tag(id, tag.name(), Set.copyOf(change.apply(tag.members()))));
        });
    }

    private void checkRoom(Account account, String openid) {
        if (on(account, openid).size() >= MOST_PER_FOLLOWER) {
            throw new WeChatRefusal(45059);
        }
    }

    private void checkName(Account account, String name) {
        if (name.isBlank() || of(account).stream().anyMatch(tag -> tag.name().equals(name))) {
            throw new WeChatRefusal(45157);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            throw new WeChatRefusal(45158);
        }
    }

    private Tag changeable(Account account, int id) {
        if (id < FIRST_OWN) {
            throw new WeChatRefusal(45058);
        }
        return get(account, id);
    }

    private List<Tag> own(Account account) {
        return List.copyOf(
                tags.rows().subMap(account.appId() + "|", account.appId() + "|~").values());
    }

    private void put(Account account, Tag tag) {
        tags.put(key(account, tag.id()), tag);
    }

    private static String key(Account account, int id) {
        return account.appId() + "|" + Keys.ordered(id);
    }
}
