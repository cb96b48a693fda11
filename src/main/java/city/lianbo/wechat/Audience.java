package city.lianbo.wechat;

/// Whom a mass send reaches: always said, never assumed.
public sealed interface Audience {

    record AllFollowers() implements Audience {}

    record Tagged(int tagId) implements Audience {}
}
