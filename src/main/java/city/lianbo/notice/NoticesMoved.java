package city.lianbo.notice;

/// Published after the commit that told or settled a notice, and on every node within seconds: for
/// open screens only.
public record NoticesMoved() {}
