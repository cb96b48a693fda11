package city.lianbo.account;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param encryptionKey 32 bytes in Base64 that seal all secrets; where it is empty, a key is made
///     in `keyFile` (production refuses to start instead)
/// @param formerEncryptionKeys open what was sealed before the present key came
/// @param keyFile where the key of a desk is kept that was given none
@ConfigurationProperties("lianbo.account")
record AccountSettings(
        @DefaultValue("") String encryptionKey,
        @DefaultValue List<String> formerEncryptionKeys,
        @DefaultValue("data/key") Path keyFile) {

    @Override
    public String toString() {
        return "AccountSettings with key file " + keyFile;
    }
}
