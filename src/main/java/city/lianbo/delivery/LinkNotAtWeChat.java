package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// An address that is no WeChat article was given as proof of a send.
public final class LinkNotAtWeChat extends RuleBroken {

    LinkNotAtWeChat(String link) {
        super("delivery.link-not-at-wechat", link);
    }
}
