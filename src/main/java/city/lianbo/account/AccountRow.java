package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;

/// An account as lists show it.
///
/// @param verified 认证: without it WeChat lets nobody send
/// @param phoneProtected 群发保护: its administrator confirms each mass send on the phone
/// @param followers as last told by WeChat; 0 before the first time
/// @param hasSecret whether an AppSecret is kept; the secret itself is never told
public record AccountRow(
        AccountId id,
        String name,
        String appId,
        AccountKind kind,
        DepartmentId department,
        boolean verified,
        boolean phoneProtected,
        AccountState state,
        long followers,
        boolean hasSecret) {

    public boolean active() {
        return state == AccountState.ACTIVE;
    }
}
