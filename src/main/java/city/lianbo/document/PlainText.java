package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.Block.Row;
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import java.util.List;
import java.util.stream.Collectors;

/// The words without their looks: for digests, checks and search. One line per paragraph, one per
/// row of a table with tabs between its cells.
final class PlainText {

    private final StringBuilder text = new StringBuilder();
    private final Variables variables;

    private PlainText(Variables variables) {
        this.variables = variables;
    }

    static String of(Document document, Variables variables) {
        var plain = new PlainText(variables);
        document.passages().forEach(passage -> plain.add(passage.block()));
        return plain.text.toString().stripTrailing();
    }

    static String of(Block block, Variables variables) {
        var plain = new PlainText(variables);
        plain.add(block);
        return plain.text.toString().stripTrailing();
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph paragraph -> line(paragraph.content());
            case Heading heading -> line(heading.content());
            case BulletList _, OrderedList _, Quote _, Callout _, PictureRow _ ->
                    Tree.children(block).forEach(this::add);
            case Table table -> table.rows().forEach(this::row);
            case Divider _, WeChatVideo _, MiniProgramCard _ -> {}
            case Picture picture -> words(picture.caption());
            case ContactCard card -> words(card.name(), card.phone(), card.address(), card.hours());
            case AccountCard card -> words(card.name(), card.description());
            case ArticleLink link -> words(link.title());
            case LinkSlot slot -> words(slot.words());
        }
    }

    private void row(Row row) {
        text.append(row.cells().stream().map(this::cell).collect(Collectors.joining("\t")))
                .append('\n');
    }

    private String cell(Cell cell) {
        return cell.blocks().stream()
                .map(block -> of(block, variables).replace('\n', ' '))
                .collect(Collectors.joining(" "));
    }

    private void line(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text run -> text.append(run.text());
                case Inline.LineBreak _ -> text.append('\n');
                case Inline.Variable variable -> text.append(variables.shown(variable.name()));
                case Inline.Blank blank -> text.append(blank.placeholder());
            }
        }
        text.append('\n');
    }

    private void words(String... lines) {
        for (var line : lines) {
            if (!line.isEmpty()) {
                text.append(line).append('\n');
            }
        }
    }
}
