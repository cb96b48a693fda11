package city.lianbo.account;

/// What is pasted into WeChat's console (基本配置 → 服务器配置) so that WeChat calls the desk.
///
/// @param path below the desk's public address
/// @param token signs every call
/// @param encodingAesKey 43 letters and digits for the safe mode
public record CallbackSetup(String path, String token, String encodingAesKey) {

    @Override
    public String toString() {
        return "CallbackSetup of " + path;
    }
}
