package city.lianbo.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir Path folder;

    @Test
    void opensWhatItSealed() {
        var secrets = new Secrets(load(key(1)));

        var sealed = secrets.seal("wx1:secret", SECRET);

        assertThat(secrets.open("wx1:secret", sealed)).isEqualTo(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var secrets = new Secrets(load(key(1)));

        assertThat(secrets.seal("wx1:secret", SECRET))
                .isNotEqualTo(secrets.seal("wx1:secret", SECRET));
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        var secrets = new Secrets(load(key(1)));
        var sealed = secrets.seal("wx1:secret", SECRET);

        assertThatThrownBy(() -> secrets.open("wx2:secret", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWhatSomebodyChanged() {
        var secrets = new Secrets(load(key(1)));
        var sealed = secrets.seal("wx1:secret", SECRET);
        sealed[sealed.length - 20] ^= 1;

        assertThatThrownBy(() -> secrets.open("wx1:secret", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void formerKeysStillOpen() {
        var sealed = new Secrets(load(key(1))).seal("wx1:secret", SECRET);
        var rotated = new AccountSettings(key(2), List.of(key(1)), folder.resolve("unused"));

        var secrets = new Secrets(EncryptionKeys.load(rotated, false));

        assertThat(secrets.open("wx1:secret", sealed)).isEqualTo(SECRET);
    }

    @Test
    void namesTheMissingKeyByItsIdAlone() {
        var sealed = new Secrets(load(key(1))).seal("wx1:secret", SECRET);
        var others = new Secrets(load(key(2)));

        assertThatThrownBy(() -> others.open("wx1:secret", sealed))
                .hasMessageContaining(load(key(1)).present())
                .hasMessageNotContaining(key(1));
    }

    @Test
    void makesAKeyFileForItsOwnerAlone() throws IOException {
        var file = folder.resolve("data").resolve("key");
        var settings = new AccountSettings("", List.of(), file);

        var first = EncryptionKeys.load(settings, true);
        var again = EncryptionKeys.load(settings, true);

        assertThat(again.present()).isEqualTo(first.present());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void refusesToStartWithoutAKeyWhereItMayMakeNone() {
        var settings = new AccountSettings("", List.of(), folder.resolve("key"));

        assertThatThrownBy(() -> EncryptionKeys.load(settings, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIANBO_ENCRYPTION_KEY")
                .hasMessageContaining("openssl rand -base64 32");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void refusesAKeyOfTheWrongLengthWithoutTellingIt() {
        var weak = Base64.getEncoder().encodeToString("too short".getBytes(UTF_8));

        assertThatThrownBy(() -> load(weak))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(weak);
    }

    @Test
    void settingsAndKeysTellNoKey() {
        var settings = new AccountSettings(key(1), List.of(key(2)), folder);

        assertThat(settings.toString()).doesNotContain(key(1)).doesNotContain(key(2));
        assertThat(load(key(1)).toString()).doesNotContain(key(1));
    }

    private EncryptionKeys load(String key) {
        var settings = new AccountSettings(key, List.of(), folder.resolve("unused"));
        return EncryptionKeys.load(settings, false);
    }

    private static String key(int seed) {
        var bytes = new byte[EncryptionKeys.BYTES];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
