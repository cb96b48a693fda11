package city.lianbo.article;

import city.lianbo.document.Block;
import city.lianbo.document.imports.Imported;
import city.lianbo.document.imports.ImportedPicture;
import city.lianbo.document.imports.Imports;
import city.lianbo.media.PictureTaken;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.RuleBroken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Brings files into articles: reads them, and takes their pictures into the library once the person
/// wants the text.
@Service
public class ArticleImports {

    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// The library keeps shorter words with a picture than a document does.
    private static final int WORDS = 200;

    /// A large file takes some hundred megabytes while it is read: few at a time.
    private final Semaphore reading = new Semaphore(2);

    private final Pictures pictures;

    ArticleImports(Pictures pictures) {
        this.pictures = pictures;
    }

    /// Reads a file; nothing is kept yet. Refuses what [Imports] refuses.
    @PreAuthorize(WRITERS)
    public Imported read(String fileName, byte[] content) {
        reading.acquireUninterruptibly();
        try {
            return Imports.read(fileName, content, LONGEST);
        } finally {
            reading.release();
        }
    }

    /// Takes the pictures into the library, converting what WeChat does not take. Those that the
    /// library refuses are left out and named.
    ///
    /// @param undescribed the alternative text of pictures that have none, which says that it is
    ///     still to be written
    @PreAuthorize(WRITERS)
    public ImportTaken take(Imported imported, String undescribed) {
        var words = new HashMap<Fingerprint, String>();
        imported.with(picture -> {
            words.putIfAbsent(picture.picture(), picture.alternative());
            return Optional.of(picture);
        });
        var stored = new HashMap<Fingerprint, Fingerprint>();
        var refused = new ArrayList<RuleBroken>();
        var converted = new HashSet<Fingerprint>();
        for (var picture : imported.pictures()) {
            try {
                var alternative = words.getOrDefault(picture.id(), "");
                var taken = take(picture, alternative.isBlank() ? undescribed : alternative);
                stored.put(picture.id(), taken.picture().id());
                if (taken.converted()) {
                    converted.add(picture.id());
                }
            } catch (RuleBroken notTaken) {
                refused.add(notTaken);
            }
        }
        var placed =
                imported.with(picture ->
                        Optional.ofNullable(stored.get(picture.picture()))
                                .map(id -> placed(picture, id, undescribed)));
        return new ImportTaken(placed, converted.size(), List.copyOf(refused));
    }

    private PictureTaken take(ImportedPicture picture, String words) {
        int length = words.codePointCount(0, words.length());
        var shown =
                length > WORDS / 2
                        ? words.substring(0, words.offsetByCodePoints(0, WORDS / 2))
                        : words;
        return pictures.take(picture.content(), picture.fileName(), shown, "");
    }

    private static Block.Picture placed(Block.Picture picture, Fingerprint id, String undescribed) {
        return new Block.Picture(
                id,
                picture.alternative().isBlank() ? undescribed : picture.alternative(),
                picture.caption(),
                picture.source());
    }
}
