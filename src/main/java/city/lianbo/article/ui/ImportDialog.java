package city.lianbo.article.ui;

import city.lianbo.article.ArticleImports;
import city.lianbo.article.ImportTaken;
import city.lianbo.document.Document;
import city.lianbo.document.imports.Imported;
import city.lianbo.document.imports.Imports;
import city.lianbo.media.ui.UploadWords;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings a file into an article: choose or drop it, see what became of it and what did not come
/// through, then take it over. Until then nothing is kept.
@StyleSheet("assets/article-import.css")
final class ImportDialog extends Dialog {

    private final transient ArticleImports imports;
    private final transient Consumer<ImportChoice> onTaken;
    private final Upload upload = new Upload(new Intake());
    private final Div under = new Div();
    final Div refusal = new Div();
    final Div found = new Div();
    final TextField title = new TextField();
    final Button append = new Button();
    final Button take = new Button();
    private transient @Nullable Imported read;

    /// @param hasText true where the article says something already, so that one may append
    ImportDialog(ArticleImports imports, boolean hasText, Consumer<ImportChoice> onTaken) {
        this.imports = imports;
        this.onTaken = onTaken;
        addClassName("import");
        setHeaderTitle(getTranslation("article.import.title"));
        setCloseOnOutsideClick(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Imports.MOST_BYTES);
        upload.setAcceptedFileExtensions(".docx", ".md", ".markdown", ".txt", ".html", ".htm");
        upload.setI18n(
                new UploadWords(
                                getTranslation("article.import.choose"),
                                getTranslation("article.import.drop"),
                                getTranslation("article.import.one"),
                                getTranslation("article.import.rejected"),
                                getTranslation("article.import.sending"),
                                getTranslation("article.import.failed"))
                        .forUpload());
        upload.addFileRejectedListener(event -> refuse(getTranslation("article.import.rejected")));
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        under.addClassName("import-under");
        found.addClassName("import-found");
        title.setLabel(getTranslation("article.import.name"));
        title.setHelperText(
                getTranslation(hasText ? "article.import.name.hint" : "article.import.name.new"));
        title.setWidthFull();
        append.setText(getTranslation("article.import.append"));
        append.addClickListener(_ -> give(true));
        append.setVisible(hasText);
        take.setText(getTranslation(hasText ? "article.import.replace" : "article.import.take"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(_ -> give(false));
        append.setDisableOnClick(true);
        take.setDisableOnClick(true);
        var cancel = new Button(getTranslation("article.import.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, append, take);
        var hint = new Paragraph(getTranslation("article.import.hint"));
        hint.addClassName("import-hint");
        add(upload, hint, under, refusal, found);
        begin();
    }

    /// A file has arrived and is being read; that may take a while.
    void reading(String fileName) {
        begin();
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        under.add(progress, new Span(getTranslation("article.import.reading", fileName)));
    }

    /// What a file became.
    void show(Imported imported) {
        begin();
        upload.clearFileList();
        read = imported;
        title.setValue(imported.title().orElse(""));
        found.add(new ImportReport(imported, title));
        append.setEnabled(true);
        take.setEnabled(true);
        addClassName("import-wide");
    }

    void refuse(String why) {
        begin();
        upload.clearFileList();
        refusal.add(VaadinIcon.BAN.create(), new Span(why));
        refusal.setVisible(true);
    }

    private void begin() {
        read = null;
        under.removeAll();
        refusal.removeAll();
        refusal.setVisible(false);
        found.removeAll();
        append.setEnabled(false);
        take.setEnabled(false);
        removeClassName("import-wide");
    }

    /// Everything that happens to a file between the browser and the screen.
    void arrived(String fileName, byte[] content) {
        var outcome = outcome(fileName, content);
        outcome.run();
    }

    private Runnable outcome(String fileName, byte[] content) {
        try {
            var imported = imports.read(fileName, content);
            return () -> show(imported);
        } catch (RuntimeException failed) {
            return () -> refuse(Failures.words(failed, this));
        }
    }

    private void give(boolean behind) {
        var wanted = read;
        if (wanted == null) {
            return;
        }
        var taken = imports.take(wanted, getTranslation("article.import.undescribed"));
        tellOfPictures(taken);
        close();
        onTaken.accept(choice(taken.imported(), behind));
    }

    private ImportChoice choice(Imported text, boolean behind) {
        var name = title.getValue().strip();
        boolean named = !behind && !name.isEmpty();
        Document document = named ? text.document() : text.titled();
        return new ImportChoice(named ? Optional.of(name) : Optional.empty(), document, behind);
    }

    private void tellOfPictures(ImportTaken taken) {
        if (!taken.refused().isEmpty()) {
            Notices.failed(
                    taken.refused().stream()
                            .map(refused -> Failures.words(refused, this))
                            .collect(Collectors.joining("\n")));
        }
        if (taken.converted() > 0) {
            Notices.done(getTranslation("article.import.converted", taken.converted()));
        }
    }

    /// Takes the file outside the screen's lock, so that the screen stays alive meanwhile.
    private final class Intake implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] content;
            try (var stream = event.getInputStream()) {
                content = stream.readNBytes(Imports.MOST_BYTES + 1);
            }
            var fileName = event.getFileName();
            var screen = event.getUI();
            var _ = screen.access(() -> reading(fileName));
            var outcome = outcome(fileName, content);
            var _ = screen.access(outcome::run);
        }
    }
}
