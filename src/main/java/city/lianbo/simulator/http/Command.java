package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// One call of WeChat's API. A new one is a class of this kind and a line in [Commands].
interface Command {

    /// With `/cgi-bin`.
    String path();

    /// `GET` or `POST`.
    default String method() {
        return "POST";
    }

    default Right right() {
        return Right.NONE;
    }

    /// Whether `access_token` is needed.
    default boolean needsToken() {
        return true;
    }

    /// Whether the mass interface's sixty calls a minute count it.
    default boolean countsPerMinute() {
        return false;
    }

    /// @throws city.lianbo.simulator.WeChatRefusal where WeChat says no
    Response run(Call call);
}
