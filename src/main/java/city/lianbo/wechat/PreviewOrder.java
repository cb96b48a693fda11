package city.lianbo.wechat;

/// One preview on one phone. It has a tester where a [SendOrder] has an audience, and neither can
/// be made from the other: a preview can't come to reach followers.
public record PreviewOrder(MediaId draft, Tester tester) {}
