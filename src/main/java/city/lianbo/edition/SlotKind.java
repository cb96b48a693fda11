package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/// What a late link leads to. The name of its slot in the sealed bytes says it: `lead`, `origin`,
/// or `also-` and an account.
public enum SlotKind {
    /// The article of the account that goes first, from the text.
    LEAD,
    /// The same, behind 阅读原文.
    ORIGIN,
    /// The article of one account of the list of those who went before.
    ALSO,
    /// A name that nothing fills.
    UNKNOWN;

    public static final String LEAD_NAME = "lead";
    public static final String ORIGIN_NAME = "origin";

    private static final String ALSO_PREFIX = "also-";
    private static final int RADIX = 36;

    public static SlotKind of(String name) {
        return switch (name) {
            case LEAD_NAME -> LEAD;
            case ORIGIN_NAME -> ORIGIN;
            default -> account(name).isPresent() ? ALSO : UNKNOWN;
        };
    }

    /// The name of the slot that leads to this account's article in a list.
    public static String also(AccountId account) {
        var hex = account.value().toString().replace("-", "");
        return ALSO_PREFIX + new BigInteger(hex, 16).toString(RADIX);
    }

    /// The account of a list's slot; empty for every other name.
    public static Optional<AccountId> account(String name) {
        if (!name.matches(ALSO_PREFIX + "[0-9a-z]{1,25}")) {
            return Optional.empty();
        }
        var number = new BigInteger(name.substring(ALSO_PREFIX.length()), RADIX);
        return number.bitLength() > 128
                ? Optional.empty()
                : Optional.of(
                        new AccountId(
                                new UUID(number.shiftRight(64).longValue(), number.longValue())));
    }
}
