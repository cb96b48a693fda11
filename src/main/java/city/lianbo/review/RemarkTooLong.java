package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// A remark or reason is longer than the record takes.
public class RemarkTooLong extends RuleBroken {

    RemarkTooLong(int length, int limit) {
        super("review.error.remarkTooLong", length, limit);
    }
}
