package city.lianbo.adaptation.ui;

import city.lianbo.document.BlockId;
import city.lianbo.document.Difference;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The master's text as the account changes it, block by block: what is inherited is plain, what is
/// its own has a coloured edge and leads back to the master.
final class TextPane extends Div implements BlockCard.Owner {

    /// Something a person did to the open account; answers whether it was kept.
    interface Keeper {
        boolean keep(SerializableConsumer<OpenAccount> work);
    }

    private final transient Doors doors;
    private final Keeper keeper;
    final Checkbox marked = new Checkbox();
    private final Div blocks = new Div();
    private transient @Nullable OpenAccount open;
    private boolean editing;

    TextPane(Doors doors, Keeper keeper) {
        this.doors = doors;
        this.keeper = keeper;
        addClassName("text-pane");
        marked.setLabel(getTranslation("adaptation.text.marked"));
        marked.addValueChangeListener(_ -> draw());
        var hint = new Paragraph(getTranslation("adaptation.text.hint"));
        hint.addClassName("adaptation-quiet");
        blocks.addClassName("blocks");
        add(hint, marked, blocks);
    }

    void show(OpenAccount shown) {
        open = shown;
        editing = false;
        draw();
    }

    /// Reads again what changed, unless somebody is writing.
    void freshen() {
        if (!editing) {
            draw();
        }
    }

    private void draw() {
        var shown = open;
        if (shown == null) {
            return;
        }
        editing = false;
        blocks.removeAll();
        var detail = shown.detail();
        boolean writable = shown.writable();
        var conflicts = new HashSet<BlockId>();
        detail.conflicts().forEach(conflict -> conflicts.add(conflict.block()));
        var difference = Difference.between(detail.master().document(), detail.text());
        for (var part : difference.parts()) {
            blocks.add(
                    new BlockCard(
                            this,
                            part,
                            detail.effective(),
                            new BlockCard.Mode(
                                    writable && !conflicts.contains(part.block()),
                                    marked.getValue())));
        }
    }

    @Override
    public void back(BlockId block) {
        keep(account -> account.patch(account.detail().patches().forget(block)));
    }

    @Override
    public void hide(BlockId block) {
        keep(account -> account.say(without(account.detail().text(), block)));
    }

    @Override
    public void move(BlockId block, int by) {
        keep(account -> account.say(moved(account.detail().text(), block, by)));
    }

    @Override
    public void edit(BlockCard card, Passage passage) {
        var editor =
                new BlockEditor(
                        doors.pictures,
                        List.of(passage),
                        said ->
                                store(account ->
                                        account.say(
                                                replaced(
                                                        account.detail().text(),
                                                        passage.id(),
                                                        said))),
                        this::draw);
        editing = true;
        card.replaceBy(editor);
    }

    @Override
    public void insertAfter(BlockCard card, BlockId block) {
        var editor =
                new BlockEditor(
                        doors.pictures,
                        List.of(),
                        said ->
                                store(account ->
                                        account.say(
                                                inserted(account.detail().text(), block, said))),
                        this::draw);
        editing = true;
        card.followBy(editor);
    }

    private boolean store(SerializableConsumer<OpenAccount> work) {
        return keeper.keep(work);
    }

    private void keep(SerializableConsumer<OpenAccount> work) {
        if (keeper.keep(work)) {
            draw();
        }
    }

    private static Document without(Document text, BlockId block) {
        return new Document(
                text.passages().stream().filter(passage -> !passage.id().equals(block)).toList());
    }

    private static Document moved(Document text, BlockId block, int by) {
        var passages = new ArrayList<>(text.passages());
        int from = place(text, block);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < passages.size()) {
            passages.add(to, passages.remove(from));
        }
        return new Document(passages);
    }

    /// The first passage that was written keeps the block's name.
    static Document replaced(Document text, BlockId block, Document said) {
        var passages = new ArrayList<>(text.passages());
        int at = place(text, block);
        if (at < 0) {
            return text;
        }
        passages.remove(at);
        passages.addAll(at, named(passages, said, Optional.of(block)));
        return new Document(passages);
    }

    static Document inserted(Document text, BlockId after, Document said) {
        var passages = new ArrayList<>(text.passages());
        passages.addAll(place(text, after) + 1, named(passages, said, Optional.empty()));
        return new Document(passages);
    }

    private static List<Passage> named(
            List<Passage> others, Document said, Optional<BlockId> first) {
        var taken = new HashSet<BlockId>();
        others.forEach(passage -> taken.add(passage.id()));
        var named = new ArrayList<Passage>();
        for (var passage : said.passages()) {
            var name = named.isEmpty() ? first.orElse(passage.id()) : passage.id();
            for (int number = 2; !taken.add(name); number++) {
                name = new BlockId("own-" + number + "-" + passage.id().value().hashCode());
            }
            named.add(new Passage(name, passage.block()));
        }
        return named;
    }

    private static int place(Document text, BlockId block) {
        for (int index = 0; index < text.passages().size(); index++) {
            if (text.passages().get(index).id().equals(block)) {
                return index;
            }
        }
        return -1;
    }
}
