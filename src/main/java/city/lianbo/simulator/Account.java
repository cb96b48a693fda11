package city.lianbo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One public account as WeChat's own console would show it.
///
/// @param originalId `gh_…`
/// @param permissions granted permission sets; 2 users, 7 mass send and publishing, 11 material and
///     drafts
/// @param ipList empty: any address may call
/// @param adminConfirmation a send to all followers waits for the administrator's phone
/// @param comments the account has the comment function
/// @param frozen 50002 on every call
/// @param agreedToMassSend 48003 on mass sends until true
/// @param miniPrograms app ids of linked mini programs
/// @param dailyLimits calls per day and path where they differ from the usual ones
/// @param nextSend how the next mass send ends: empty for well, else `send fail`, `err(20001)`,
///     `reprint allowed`, `reprint forbidden`, or `without links`: well, but its event tells no
///     links; used up by one job
/// @param declares what its articles become for others once they were sent
/// @param nextPublication the `publish_status` with which the next publication ends; used up by one
public record Account(
        String appId,
        String secret,
        String name,
        String originalId,
        AccountKind kind,
        boolean verified,
        long followers,
        Set<Integer> permissions,
        Callback callback,
        Set<String> ipList,
        boolean adminConfirmation,
        boolean comments,
        boolean frozen,
        boolean agreedToMassSend,
        Set<String> miniPrograms,
        Map<String, Integer> dailyLimits,
        Declares declares,
        String nextSend,
        int nextPublication) {

    /// Whether it declares its articles original, and what others may then do with the same text.
    /// The API has no field for it: the declaration is a habit of the account.
    public enum Declares {
        @JsonProperty("nothing")
        NOTHING,
        @JsonProperty("original, reprints allowed")
        REPRINTS_ALLOWED,
        @JsonProperty("original, reprints forbidden")
        REPRINTS_FORBIDDEN
    }

    /// Rows of earlier versions lack what came later.
    public Account {
        declares = Objects.requireNonNullElse(declares, Declares.NOTHING);
        if (name.isBlank() || secret.isBlank() || followers < 0) {
            throw new IllegalArgumentException("name and secret are needed, followers >= 0");
        }
    }

    /// A verified account with every right and 1,000 followers.
    public static Account fresh(String appId) {
        return new Account(
                appId,
                "secret-of-" + appId,
                appId,
                "gh_" + Digests.sha256(appId).substring(0, 12),
                AccountKind.SUBSCRIPTION,
                true,
                1_000,
                Set.of(1, 2, 7, 11),
                Callback.NONE,
                Set.of(),
                false,
                true,
                false,
                true,
                Set.of(),
                Map.of(),
                Declares.NOTHING,
                "",
                0);
    }

    /// Whether one of these permission sets is granted.
    boolean grantedAny(int... sets) {
        for (int set : sets) {
            if (permissions.contains(set)) {
                return true;
            }
        }
        return false;
    }

    Account withVerdicts(String send, int publication) {
        return new Account(
                appId,
                secret,
                name,
                originalId,
                kind,
                verified,
                followers,
                permissions,
                callback,
                ipList,
                adminConfirmation,
                comments,
                frozen,
                agreedToMassSend,
                miniPrograms,
                dailyLimits,
                declares,
                send,
                publication);
    }

    @Override
    public String toString() {
        return name + " (" + appId + ")";
    }
}
