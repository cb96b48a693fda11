package city.lianbo.article.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableFunction;

/// The words of the field that takes a file, in the language of the screen.
final class ImportWords {

    private ImportWords() {}

    static UploadI18N of(SerializableFunction<String, String> word) {
        var choose = word.apply("article.import.choose");
        var drop = word.apply("article.import.drop");
        var failed = word.apply("article.import.failed");
        var sending = word.apply("article.import.sending");
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(word.apply("article.import.one"))
                        .setFileIsTooBig(word.apply("article.import.rejected"))
                        .setIncorrectFileType(word.apply("article.import.rejected")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(sending)
                                        .setStalled(sending)
                                        .setProcessing(sending)
                                        .setHeld(sending))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(failed)
                                        .setUnexpectedServerError(failed)
                                        .setForbidden(failed)));
        return words;
    }
}
