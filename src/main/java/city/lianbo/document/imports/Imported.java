package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline;
import city.lianbo.document.Passage;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a file became: blocks, the pictures they show, and an account of everything that is not
/// there as it stood in the file.
///
/// @param title what the file calls itself, where it does
/// @param titleApart true where the title stands nowhere in the document
/// @param document shows pictures under the fingerprint of the file's own bytes
public record Imported(
        Optional<String> title,
        boolean titleApart,
        Document document,
        List<ImportedPicture> pictures,
        List<ImportNote> notes) {

    public Imported {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }

    /// The document with its title as a heading on top, for where it becomes part of another text.
    public Document titled() {
        if (title.isEmpty() || !titleApart) {
            return document;
        }
        var name = "i" + Fingerprint.of(title.get() + document.hashCode()).hex().substring(0, 12);
        var passages = new ArrayList<Passage>();
        passages.add(
                new Passage(
                        new BlockId(name),
                        new Block.Heading(2, List.of(Inline.Text.plain(title.get())))));
        passages.addAll(document.passages());
        return new Document(passages);
    }

    /// The same with other pictures; those that nothing is given for are left out.
    public Imported with(Function<Block.Picture, Optional<Block.Picture>> pictureOf) {
        return new Imported(
                title, titleApart, PicturesPlaced.in(document, pictureOf), pictures, notes);
    }

    /// One text behind another. What was there keeps its ids; what comes gets new ones where its
    /// own are taken.
    public static Document behind(Document first, Document second) {
        var passages = new ArrayList<>(first.passages());
        var taken = new HashSet<BlockId>();
        passages.forEach(passage -> taken.add(passage.id()));
        for (var passage : second.passages()) {
            var id = passage.id();
            while (!taken.add(id)) {
                id = new BlockId("i" + Fingerprint.of("again " + id).hex().substring(0, 12));
            }
            passages.add(new Passage(id, passage.block()));
        }
        return new Document(passages);
    }
}
