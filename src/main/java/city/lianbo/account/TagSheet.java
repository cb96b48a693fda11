package city.lianbo.account;

import city.lianbo.wechat.FollowerTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account's tags as WeChat told them.
public record TagSheet(List<FollowerTag> tags, Instant toldAt) {

    public TagSheet {
        tags = List.copyOf(tags);
    }

    /// By exactly this name; numbers differ from account to account.
    public Optional<FollowerTag> named(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
    }
}
