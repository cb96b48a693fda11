package city.lianbo.article.ui;

import city.lianbo.document.Block;
import city.lianbo.document.DarkHtml;
import city.lianbo.document.Documents;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.document.imports.ImportNote;
import city.lianbo.document.imports.Imported;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of a file: how much of what, what was left out, what was changed, and how it looks.
final class ImportReport extends Div {

    ImportReport(Imported imported, TextField title) {
        addClassName("import-report");
        var said = new Div(facts(imported), title);
        said.addClassName("import-said");
        said.add(
                notes(
                        "article.import.lost",
                        VaadinIcon.MINUS_CIRCLE,
                        "tone-red",
                        imported.notes().stream().filter(note -> note.kind().lost()).toList()));
        said.add(
                notes(
                        "article.import.changed",
                        VaadinIcon.EXCHANGE,
                        "tone-amber",
                        imported.notes().stream().filter(note -> !note.kind().lost()).toList()));
        if (imported.notes().isEmpty()) {
            var whole = new Paragraph(getTranslation("article.import.whole"));
            whole.addClassName("import-whole");
            said.add(whole);
        }
        var phone = new PhoneFrame(DarkHtml::of);
        phone.show(
                new PhonePage(
                        getTranslation("article.preview.account"),
                        imported.title().orElse(""),
                        "",
                        "",
                        Optional.empty(),
                        html(imported)));
        add(said, phone);
    }

    private Paragraph facts(Imported imported) {
        var blocks = imported.document().passages();
        long tables = blocks.stream().filter(each -> each.block() instanceof Block.Table).count();
        var text = Documents.plainText(imported.document());
        var facts =
                new Paragraph(
                        getTranslation(
                                "article.import.facts",
                                blocks.size(),
                                tables,
                                imported.pictures().size(),
                                text.codePointCount(0, text.length())));
        facts.addClassName("import-facts");
        return facts;
    }

    private Div notes(String heading, VaadinIcon sign, String tone, List<ImportNote> notes) {
        var part = new Div();
        part.addClassName("import-notes");
        part.setVisible(!notes.isEmpty());
        var list = new UnorderedList();
        for (var note : notes) {
            var line = new ListItem();
            line.addClassName(tone);
            line.add(sign.create(), new Span(getTranslation(note.messageKey(), note.count())));
            if (!note.places().isEmpty()) {
                var places =
                        note.places().stream()
                                .map(place -> getTranslation("article.import.place", place))
                                .collect(Collectors.joining(" "));
                var where = new Span(getTranslation("article.import.places", places));
                where.addClassName("import-places");
                line.add(where);
            }
            list.add(line);
        }
        part.add(new H3(getTranslation(heading)), list);
        return part;
    }

    /// The pictures are not in the library yet: they travel within the page.
    private static String html(Imported imported) {
        var html = WeChatHtml.render(imported.document(), Themes.standard()).html();
        return ImportPictures.within(html, imported.pictures());
    }
}
