package city.lianbo.delivery.rehearsal;

/// What can go wrong between a desk, its database and WeChat.
public enum Mishap {
    /// The database's connection breaks before the commit.
    COMMIT_LOST,
    /// It breaks after the commit, so that nobody hears of it.
    COMMIT_UNHEARD,
    /// A send finds no connection to WeChat: it certainly never left.
    SEND_NOT_CONNECTED,
    /// A send is lost on its way to WeChat.
    SEND_LOST,
    /// WeChat's answer to a send is lost.
    SEND_UNHEARD,
    /// WeChat carries a send out, or not, and says that it is busy.
    SEND_BUSY,
    /// Another call finds no connection.
    NOT_CONNECTED,
    /// The answer to another call is lost.
    UNHEARD
}
