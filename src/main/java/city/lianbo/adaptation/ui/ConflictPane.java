package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.Decision;
import city.lianbo.adaptation.OpenConflict;
import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Theme;
import city.lianbo.document.Variables;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/// The blocks that both the master and the account changed, side by side, each with its choice.
final class ConflictPane extends Div {

    private final transient Doors doors;
    private final TextPane.Keeper keeper;
    private boolean editing;

    ConflictPane(Doors doors, TextPane.Keeper keeper) {
        this.doors = doors;
        this.keeper = keeper;
        addClassName("conflict-pane");
    }

    void freshen(OpenAccount open) {
        if (!editing) {
            show(open);
        }
    }

    void show(OpenAccount open) {
        editing = false;
        removeAll();
        var conflicts = open.detail().conflicts();
        setVisible(!conflicts.isEmpty());
        if (conflicts.isEmpty()) {
            return;
        }
        add(new H3(getTranslation("adaptation.conflict.title", conflicts.size())));
        add(new Paragraph(getTranslation("adaptation.conflict.hint")));
        conflicts.forEach(conflict -> add(card(open, conflict)));
    }

    private Section card(OpenAccount open, OpenConflict shown) {
        var theme = open.detail().effective().theme();
        var conflict = shown.conflict();
        var columns =
                new Div(
                        side("before", plain(shown, conflict.before(), theme, "none")),
                        side(
                                "now",
                                marked(shown, conflict.before(), conflict.now(), theme, "gone")),
                        side(
                                "mine",
                                marked(
                                        shown,
                                        conflict.before(),
                                        conflict.mine(),
                                        theme,
                                        "hidden")));
        columns.addClassName("conflict-columns");
        var card = new Section(columns);
        card.addClassName("conflict-card");
        card.getElement().setAttribute("data-block", shown.block().value());
        if (open.writable()) {
            card.add(choices(card, shown));
        }
        return card;
    }

    private Div side(String name, Component content) {
        var side = new Div(new H4(getTranslation("adaptation.conflict." + name)), content);
        side.addClassNames("conflict-side", "conflict-" + name);
        return side;
    }

    private Component plain(
            OpenConflict shown, Optional<Block> block, Theme theme, String otherwise) {
        return block.<Component>map(found ->
                        BlockPaper.of(new Passage(shown.block(), found), theme, Variables.NONE))
                .orElseGet(() -> absent(otherwise));
    }

    private Component marked(
            OpenConflict shown,
            Optional<Block> before,
            Optional<Block> block,
            Theme theme,
            String otherwise) {
        return before.isPresent() && block.isPresent()
                ? BlockPaper.of(before.get(), block.get(), theme)
                : plain(shown, block, theme, otherwise);
    }

    private Span absent(String otherwise) {
        var absent = new Span(getTranslation("adaptation.conflict." + otherwise));
        absent.addClassName("adaptation-quiet");
        return absent;
    }

    private Div choices(Section card, OpenConflict shown) {
        var master =
                new Button(
                        getTranslation("adaptation.conflict.master"),
                        _ -> decide(shown, new Decision.TakeMaster()));
        var mine =
                new Button(
                        getTranslation("adaptation.conflict.keep"),
                        _ -> decide(shown, new Decision.KeepMine()));
        var edit = new Button(getTranslation("adaptation.conflict.edit"));
        master.addClassName("take-master");
        mine.addClassName("keep-mine");
        edit.addClassName("edit-conflict");
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        var choices = new Div(master, mine, edit);
        choices.addClassName("conflict-choices");
        edit.addClickListener(_ -> {
            choices.setVisible(false);
            card.add(editor(card, choices, shown));
            editing = true;
        });
        return choices;
    }

    private BlockEditor editor(Section card, Div choices, OpenConflict shown) {
        var conflict = shown.conflict();
        var start = conflict.mine().or(conflict::now).or(conflict::before);
        var editors = new BlockEditor[1];
        editors[0] =
                new BlockEditor(
                        doors.pictures,
                        start.map(block -> List.of(new Passage(shown.block(), block)))
                                .orElse(List.of()),
                        said -> say(shown, said),
                        () -> {
                            editing = false;
                            choices.setVisible(true);
                            card.remove(editors[0]);
                        });
        return editors[0];
    }

    /// Several passages: the first is the block, the others follow it.
    private boolean say(OpenConflict shown, Document said) {
        var passages = said.passages();
        if (passages.isEmpty()) {
            return false;
        }
        editing = false;
        return keeper.keep(account -> {
            account.decide(shown.block(), new Decision.Say(passages.getFirst().block()));
            if (passages.size() > 1) {
                account.say(TextPane.replaced(account.detail().text(), shown.block(), said));
            }
        });
    }

    private void decide(OpenConflict shown, Decision decision) {
        keeper.keep(account -> account.decide(shown.block(), decision));
    }
}
