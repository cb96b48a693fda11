package city.lianbo.wechat;

/// A push as it arrived, nothing of it believed yet. Absent parameters are empty.
record Push(
        String signature,
        String timestamp,
        String nonce,
        String encryptType,
        String messageSignature,
        String body) {

    boolean isEncrypted() {
        return encryptType.equals("aes");
    }
}
