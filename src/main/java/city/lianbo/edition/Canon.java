package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The canonical form over which seals are computed. A form begins with its name, then come the
/// fields in a fixed order, each as
///
///     name ':' length of the text in UTF-8 bytes, decimal ':' text in UTF-8 '\n'
///
/// Because every text says its length, no two different lists of fields give the same bytes. The
/// names of the forms end in a version: whoever changes a form changes its name, and with it every
/// seal. `docs/seal.md` shows an example.
final class Canon {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);

    private Canon() {}

    static Canon form(String name) {
        return new Canon().field("form", name);
    }

    Canon field(String name, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((name + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.write('\n');
        return this;
    }

    Canon field(String name, boolean flag) {
        return field(name, flag ? "1" : "0");
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    Fingerprint seal() {
        return Fingerprint.of(toBytes());
    }
}
