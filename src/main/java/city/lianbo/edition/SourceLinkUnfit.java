package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The address behind 阅读原文 is none, or too long.
public class SourceLinkUnfit extends RuleBroken {

    SourceLinkUnfit(String address, int limit) {
        super("edition.error.sourceLinkUnfit", address, limit);
    }
}
