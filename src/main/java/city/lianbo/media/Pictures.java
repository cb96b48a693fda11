package city.lianbo.media;

import city.lianbo.platform.Fingerprint;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures of the desk: each stored once under the SHA-256 of its bytes, checked before it is
/// decoded, and handed out in the forms WeChat takes.
@Service
public class Pictures {

    private final PictureRows rows;
    private final PictureInspector inspector;
    private final PictureConverter converter;
    private final ApplicationEventPublisher facts;
    private final InstantSource clock;

    /// A picture of 40 megapixels takes 160 MB while it is decoded: few at a time.
    private final List<PictureUse> uses;

    private final Semaphore decoding;

    Pictures(
            PictureRows rows,
            MediaSettings settings,
            ApplicationEventPublisher facts,
            InstantSource clock,
            List<PictureUse> uses) {
        this.rows = rows;
        this.inspector = new PictureInspector(settings);
        this.converter = new PictureConverter(settings);
        this.facts = facts;
        this.clock = clock;
        this.uses = uses;
        this.decoding = new Semaphore(settings.simultaneousDecodings());
    }

    /// Stores a picture, or finds it where the same bytes are stored already; its kind is told by
    /// its content. The words are those given now: the same picture can mean different things.
    ///
    /// Refuses a file that is no PNG, JPEG or GIF ([NotAPicture]), too many pixels by the header
    /// ([PictureTooManyPixels]), too many bytes ([PictureTooHeavy]), a damaged file
    /// ([PictureBroken]), and a picture without alternative text ([PictureWithoutWords]).
    ///
    /// @param source where it comes from; may be empty
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'ADMINISTRATOR')")
    public PictureInfo store(byte[] content, String fileName, String altText, String source) {
        var words = altText.strip();
        if (words.isEmpty()) {
            throw new PictureWithoutWords(fileName);
        }
        if (words.length() > MediaSettings.WORDS || source.length() > MediaSettings.WORDS) {
            throw new PictureWordsTooLong(fileName, MediaSettings.WORDS);
        }
        var info = decoding(() -> inspector.inspect(content, fileName, words, source.strip()));
        if (rows.insert(info, content, clock.instant())) {
            facts.publishEvent(new PictureStored(info.id(), info.contentType(), words));
            return info;
        }
        return rows.find(info.id()).map(known -> known.described(words)).orElse(info);
    }

    /// Stores a picture that came out of a file. What [#store] would refuse for its kind or size is
    /// converted first: WebP, BMP and TIFF become PNG or JPEG, too many pixels become fewer.
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'ADMINISTRATOR')")
    public PictureTaken take(byte[] content, String fileName, String altText, String source) {
        var converted = decoding(() -> converter.converted(content, fileName));
        var picture = store(converted.orElse(content), fileName, altText, source);
        return new PictureTaken(picture, converted.isPresent());
    }

    /// Refuses what [#store] would refuse for its content; stores nothing.
    @PreAuthorize("isAuthenticated()")
    public void check(byte[] content, String fileName) {
        decoding(() -> inspector.inspect(content, fileName, "", ""));
    }

    @Transactional(readOnly = true)
    public Optional<PictureInfo> find(Fingerprint picture) {
        return rows.find(picture);
    }

    /// The newest pictures that the words are found in, newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<PictureInfo> newest(String words, int offset, int limit) {
        return rows.search(new PictureFilter(words, false), offset, limit);
    }

    /// One page of the library, newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<PictureInfo> search(PictureFilter filter, int offset, int limit) {
        return rows.search(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public int count(PictureFilter filter) {
        return rows.count(filter);
    }

    /// Says anew what a picture shows and where it comes from. Texts that show it already keep the
    /// words they were given. Refuses empty words ([PictureWithoutWords]).
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'ADMINISTRATOR')")
    public void describe(Fingerprint picture, String altText, String source) {
        var known = known(picture);
        var words = altText.strip();
        if (words.isEmpty()) {
            throw new PictureWithoutWords(known.fileName());
        }
        if (words.length() > MediaSettings.WORDS || source.length() > MediaSettings.WORDS) {
            throw new PictureWordsTooLong(known.fileName(), MediaSettings.WORDS);
        }
        rows.describe(known, words, source.strip());
        facts.publishEvent(new PictureDescribed(picture, words));
    }

    /// Moves the point that covers are cropped around. What is sealed keeps its crop.
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'ADMINISTRATOR')")
    public void focus(Fingerprint picture, FocalPoint point) {
        var known = known(picture);
        rows.focus(picture, point);
        facts.publishEvent(new PictureDescribed(picture, known.altText()));
    }

    /// Where the picture is used, as far as the modules tell.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<PictureUse.Place> uses(Fingerprint picture) {
        return uses.stream().flatMap(use -> use.of(picture).stream()).toList();
    }

    /// Takes a picture out of the library for good. Refuses one that anything uses
    /// ([PictureInUse]).
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR', 'ADMINISTRATOR')")
    public void delete(Fingerprint picture) {
        var known = known(picture);
        var places = uses(picture);
        if (!places.isEmpty()) {
            throw new PictureInUse(known.altText(), places.size());
        }
        rows.delete(picture);
        facts.publishEvent(new PictureDeleted(picture, known.altText()));
    }

    private PictureInfo known(Fingerprint picture) {
        return rows.find(picture).orElseThrow(() -> new PictureMissing(picture.brief()));
    }

    /// A small rendition for lists; the same bytes every time.
    @Transactional
    public Upload thumbnail(Fingerprint picture) {
        return rendition(picture, PictureScaler.Use.THUMBNAIL);
    }

    /// The bytes as they were stored; refuses an unknown picture ([PictureMissing]).
    @Transactional(readOnly = true)
    public byte[] bytes(Fingerprint picture) {
        return rows.content(picture).orElseThrow(() -> new PictureMissing(picture.brief()));
    }

    /// JPEG or PNG below 1 MB, as it stands inside an article; the same bytes every time.
    @Transactional
    public Upload forArticleBody(Fingerprint picture) {
        return rendition(picture, PictureScaler.Use.ARTICLE_BODY);
    }

    /// JPEG or PNG of 10 MB at most, as a cover; the same bytes every time.
    @Transactional
    public Upload forCover(Fingerprint picture) {
        return rendition(picture, PictureScaler.Use.COVER);
    }

    private Upload rendition(Fingerprint picture, PictureScaler.Use use) {
        var info = rows.find(picture).orElseThrow(() -> new PictureMissing(picture.brief()));
        var type = PictureType.ofContentType(info.contentType());
        if (use.takes(type, info.size())) {
            return upload(picture, new PictureScaler.Rendition(type, bytes(picture)));
        }
        var kept = rows.rendition(picture, use.name()).orElseGet(() -> render(picture, type, use));
        return upload(picture, kept);
    }

    private PictureScaler.Rendition render(
            Fingerprint picture, PictureType type, PictureScaler.Use use) {
        var made = decoding(() -> PictureScaler.fit(bytes(picture), type, use));
        rows.keepRendition(picture, use.name(), made);
        // Another node may have been first: what is kept is what goes out.
        return rows.rendition(picture, use.name()).orElse(made);
    }

    private static Upload upload(Fingerprint picture, PictureScaler.Rendition rendition) {
        return new Upload(
                picture.brief() + "." + rendition.type().ending(),
                rendition.type().contentType(),
                rendition.content());
    }

    private <T> T decoding(Supplier<T> work) {
        decoding.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            decoding.release();
        }
    }
}
