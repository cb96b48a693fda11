package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.Comments;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;

/// What can be done to the selected accounts at once.
final class BulkBar extends Div {

    private final transient Doors doors;
    private final SerializableSupplier<Sheet> sheet;
    private final SerializableSupplier<List<AdaptationId>> chosen;
    private final Command done;
    private final Span count = new Span();
    final Button retitle;
    final Button copy;
    final Button submit;
    private final MenuBar more = new MenuBar();

    BulkBar(
            Doors doors,
            SerializableSupplier<Sheet> sheet,
            SerializableSupplier<List<AdaptationId>> chosen,
            Command done) {
        this.doors = doors;
        this.sheet = sheet;
        this.chosen = chosen;
        this.done = done;
        addClassName("adaptation-bar");
        retitle = new Button(getTranslation("adaptation.retitle"), _ -> retitle());
        copy = new Button(getTranslation("adaptation.copy"), _ -> copy());
        submit = new Button(getTranslation("adaptation.submit"), _ -> submit());
        fillMenu();
        add(count, retitle, copy, submit, more);
        show(0);
    }

    void show(int number) {
        setVisible(number > 0);
        count.setText(getTranslation("adaptation.chosen", number));
    }

    private void fillMenu() {
        MenuItem menu = more.addItem(getTranslation("adaptation.more"));
        menu.getSubMenu().addItem(getTranslation("adaptation.cover.set"), _ -> cover());
        var comments = menu.getSubMenu().addItem(getTranslation("adaptation.column.comments"));
        for (var value : Comments.values()) {
            comments.getSubMenu()
                    .addItem(
                            getTranslation("adaptation.comments." + value.name()),
                            _ -> comments(value));
        }
        menu.getSubMenu().addItem(getTranslation("adaptation.takeback"), _ -> takeBack());
        menu.getSubMenu().addItem(getTranslation("adaptation.reset"), _ -> reset());
    }

    private void retitle() {
        var ids = chosen.get();
        var lines = doors.adaptations.lines(sheet.get().article(), ids);
        new TitlePatternDialog(doors, sheet.get(), lines, done).open();
    }

    private void copy() {
        new CopyDialog(doors, sheet.get(), chosen.get(), done).open();
    }

    private void submit() {
        run("adaptation.submitted", ids -> doors.bulk.submit(ids));
    }

    private void takeBack() {
        run("adaptation.tookback", ids -> doors.bulk.takeBack(ids));
    }

    void cover() {
        PicturePicker.open(
                doors.pictures,
                picture ->
                        run(
                                "adaptation.cover.done",
                                ids -> doors.bulk.cover(ids, Optional.of(picture.id()))));
    }

    void comments(Comments value) {
        run("adaptation.comments.done", ids -> doors.bulk.comments(ids, value));
    }

    void reset() {
        int number = chosen.get().size();
        ConfirmDialogs.askBeforeHarm(
                getTranslation("adaptation.reset.title", number),
                getTranslation("adaptation.reset.hint"),
                getTranslation("adaptation.reset.apply", number),
                () -> run("adaptation.reset.done", ids -> doors.bulk.reset(ids)));
    }

    private interface Work {
        void on(List<AdaptationId> ids);
    }

    private void run(String said, Work work) {
        var ids = chosen.get();
        try {
            work.on(ids);
            Notices.done(getTranslation(said, ids.size()));
            done.execute();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }
}
