package city.lianbo.simulator;

/// What an account must be and have for a group of calls: kind × certified × granted sets.
public enum Right {
    NONE,
    UPLOAD,
    MATERIAL,
    PUBLISH,
    MASS_SEND,
    MASS_SEND_TO_OPENIDS,
    USERS;

    /// @throws WeChatRefusal 48001; 48003 where the mass-send agreement was not accepted
    public void check(Account account) {
        if (!granted(account)) {
            throw new WeChatRefusal(48001);
        }
        if ((this == MASS_SEND || this == MASS_SEND_TO_OPENIDS) && !account.agreedToMassSend()) {
            throw new WeChatRefusal(48003);
        }
    }

    private boolean granted(Account account) {
        return switch (this) {
            case NONE -> true;
            case UPLOAD -> account.grantedAny(1, 8, 9, 11, 18, 37, 100);
            case MATERIAL -> account.grantedAny(11, 100);
            case PUBLISH, MASS_SEND -> account.verified() && account.grantedAny(7);
            case MASS_SEND_TO_OPENIDS ->
                    account.verified()
                            && account.grantedAny(7)
                            && account.kind() == AccountKind.SERVICE;
            case USERS -> account.grantedAny(2, 100);
        };
    }
}
