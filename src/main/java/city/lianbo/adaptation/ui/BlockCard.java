package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.Effective;
import city.lianbo.document.BlockId;
import city.lianbo.document.Difference;
import city.lianbo.document.Document;
import city.lianbo.document.Facts;
import city.lianbo.document.LockedFact;
import city.lianbo.document.Passage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;

/// One block of an account's text, with what may be done to it.
final class BlockCard extends Div {

    /// What the card asks of the text it stands in.
    interface Owner {

        void back(BlockId block);

        void hide(BlockId block);

        void move(BlockId block, int by);

        void edit(BlockCard card, Passage passage);

        void insertAfter(BlockCard card, BlockId block);
    }

    /// @param marked whether changed words are marked
    record Mode(boolean writable, boolean marked) {}

    private final Owner owner;
    private final Div content = new Div();
    private final Div tools = new Div();

    BlockCard(Owner owner, Difference.Part part, Effective effective, Mode mode) {
        this.owner = owner;
        addClassNames("block-card", "block-" + name(part));
        getElement().setAttribute("data-block", part.block().value());
        content.addClassName("block-content");
        content.add(paper(part, effective, mode.marked()));
        tools.addClassName("block-tools");
        if (!(part instanceof Difference.Same)) {
            var own = new Span(getTranslation("adaptation.block." + name(part)));
            own.addClassName("block-own");
            tools.add(own);
        }
        locks(passage(part));
        if (mode.writable()) {
            offer(part);
        }
        add(content, tools);
    }

    /// The editor takes the place of the block until it is left.
    void replaceBy(Component editor) {
        content.removeAll();
        content.add(editor);
        tools.setVisible(false);
    }

    void followBy(Component editor) {
        add(editor);
        tools.setVisible(false);
    }

    private static Component paper(Difference.Part part, Effective effective, boolean marked) {
        return switch (part) {
            case Difference.Changed changed when marked && BlockPaper.tells(changed.runs()) ->
                    BlockPaper.of(changed.runs());
            case Difference.Moved moved when marked && BlockPaper.tells(moved.runs()) ->
                    BlockPaper.of(moved.runs());
            case Difference.Same _,
                    Difference.Changed _,
                    Difference.Added _,
                    Difference.Removed _,
                    Difference.Moved _ ->
                    BlockPaper.of(passage(part), effective.theme(), effective.variables());
        };
    }

    private void offer(Difference.Part part) {
        var block = part.block();
        boolean gone = part instanceof Difference.Removed;
        if (!gone) {
            tool(VaadinIcon.EDIT, "edit", () -> owner.edit(this, passage(part)));
            tool(VaadinIcon.PLUS, "insert", () -> owner.insertAfter(this, block));
            tool(VaadinIcon.ARROW_UP, "up", () -> owner.move(block, -1));
            tool(VaadinIcon.ARROW_DOWN, "down", () -> owner.move(block, 1));
        }
        if (!gone && !(part instanceof Difference.Added)) {
            tool(VaadinIcon.EYE_SLASH, "hide", () -> owner.hide(block));
        }
        if (!(part instanceof Difference.Same)) {
            var back =
                    new Button(
                            getTranslation(
                                    part instanceof Difference.Added
                                            ? "adaptation.block.drop"
                                            : "adaptation.inherit"),
                            _ -> owner.back(block));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.addClassName("block-back");
            tools.add(back);
        }
    }

    private void tool(VaadinIcon icon, String name, Command work) {
        var button = new Button(icon.create(), _ -> work.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = getTranslation("adaptation.block." + name);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addClassName("block-" + name + "-tool");
        tools.add(button);
    }

    /// Locked facts are told beside the block: what is sent carries no mark of them.
    private void locks(Passage passage) {
        var facts = Facts.locked(new Document(List.of(passage)));
        if (!facts.isEmpty()) {
            var icon = VaadinIcon.LOCK.create();
            var words = facts.stream().map(LockedFact::text).collect(Collectors.joining(" · "));
            var locks = new Span(icon, new Span(words));
            locks.addClassName("block-locks");
            locks.setTitle(getTranslation("adaptation.block.locked"));
            tools.add(locks);
        }
    }

    private static Passage passage(Difference.Part part) {
        return switch (part) {
            case Difference.Same same -> same.passage();
            case Difference.Changed changed -> changed.after();
            case Difference.Added added -> added.passage();
            case Difference.Removed removed -> removed.passage();
            case Difference.Moved moved -> moved.after();
        };
    }

    private static String name(Difference.Part part) {
        return switch (part) {
            case Difference.Same _ -> "same";
            case Difference.Changed _ -> "changed";
            case Difference.Added _ -> "added";
            case Difference.Removed _ -> "removed";
            case Difference.Moved _ -> "moved";
        };
    }
}
