package city.lianbo.document;

import java.util.List;
import java.util.Optional;

/// A block of running text, apart from its looks.
///
/// @param frame the same block without a word
record Wording(Block frame, List<Inline> words) {

    /// Nothing for blocks that are more than one run of text.
    static Optional<Wording> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> wording(block, paragraph.content());
            case Block.Heading heading -> wording(block, heading.content());
            default -> Optional.empty();
        };
    }

    static Block in(Block frame, List<Inline> words) {
        return switch (frame) {
            case Block.Paragraph paragraph -> new Block.Paragraph(words, paragraph.align());
            case Block.Heading heading ->
                    new Block.Heading(heading.level(), words, heading.align());
            default -> throw new IllegalArgumentException("No running text: " + frame);
        };
    }

    private static Optional<Wording> wording(Block block, List<Inline> words) {
        return Optional.of(new Wording(in(block, List.of()), words));
    }
}
