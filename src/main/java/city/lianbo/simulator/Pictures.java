package city.lianbo.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Bytes of everything uploaded, one file per content.
public final class Pictures {

    private final Store store;
    private final Path folder;
    private final Shelf<Picture> pictures;

    Pictures(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        this.pictures = store.shelf("pictures", Picture.class);
    }

    /// @param format as found in the bytes
    Picture keep(byte[] content, String format) {
        var sha256 = Digests.sha256(content);
        write(sha256, content);
        var picture = new Picture(Digests.opaque(30), sha256, format, content.length);
        store.change(() -> pictures.put(picture.id(), picture));
        return picture;
    }

    public Optional<Picture> find(String id) {
        return pictures.find(id);
    }

    public byte[] bytes(Picture picture) {
        try {
            return Files.readAllBytes(folder.resolve(picture.sha256()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void clear() {
        pictures.clear();
    }

    private void write(String name, byte[] content) {
        var target = folder.resolve(name);
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(name + "." + Digests.opaque(6));
            try (var out =
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
