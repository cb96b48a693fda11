package city.lianbo.wechat;

import city.lianbo.wechat.Credentials.Credential;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Believes a push, or does not. An account with an EncodingAESKey takes encrypted pushes only:
/// the plain signature covers no word of the body, so taking both would make the cipher useless.
final class PushGuard {

    private final InstantSource clock;
    private final Duration freshness;

    PushGuard(InstantSource clock, Duration freshness) {
        this.clock = clock;
        this.freshness = freshness;
    }

    /// Whether the caller knows the account's callback token and speaks of now.
    boolean knows(Credential credential, String signature, String timestamp, String nonce) {
        return !credential.callbackToken().isEmpty()
                && isFresh(timestamp)
                && CallbackCipher.isSigned(signature, credential.callbackToken(), timestamp, nonce);
    }

    /// The XML of a push that is WeChat's; empty for any other.
    Optional<String> open(Credential credential, Push push) {
        if (credential.encodingAesKey().isEmpty()) {
            return !push.isEncrypted()
                            && knows(credential, push.signature(), push.timestamp(), push.nonce())
                    ? Optional.of(push.body())
                    : Optional.empty();
        }
        return push.isEncrypted() ? decrypted(credential, push) : Optional.empty();
    }

    /// In compatible mode the body also holds the plain elements; only the cipher is believed.
    private Optional<String> decrypted(Credential credential, Push push) {
        if (credential.callbackToken().isEmpty() || !isFresh(push.timestamp())) {
            return Optional.empty();
        }
        return PushXml.parse(push.body())
                .map(outer -> outer.text("Encrypt"))
                .filter(encrypted ->
                        CallbackCipher.isSigned(
                                push.messageSignature(),
                                credential.callbackToken(),
                                push.timestamp(),
                                push.nonce(),
                                encrypted))
                .flatMap(encrypted ->
                        CallbackCipher.decrypt(
                                encrypted, credential.encodingAesKey(), credential.appId()));
    }

    private boolean isFresh(String timestamp) {
        return JobEvent.Numbers.read(timestamp)
                .filter(seconds -> seconds < Integer.MAX_VALUE * 4L)
                .map(seconds -> Duration.between(Instant.ofEpochSecond(seconds), clock.instant()))
                .filter(age -> age.abs().compareTo(freshness) <= 0)
                .isPresent();
    }
}
