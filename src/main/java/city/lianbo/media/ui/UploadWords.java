package city.lianbo.media.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableFunction;

/// The words of the upload field in the language of the screen.
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(SerializableFunction<String, String> word) {
        var words = new UploadI18N();
        words.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(word.apply("media.upload.choose"))
                        .setMany(word.apply("media.upload.choose")));
        words.setDropFiles(
                new UploadI18N.DropFiles()
                        .setOne(word.apply("media.upload.drop"))
                        .setMany(word.apply("media.upload.drop")));
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(word.apply("media.upload.one"))
                        .setFileIsTooBig(word.apply("media.upload.failed"))
                        .setIncorrectFileType(word.apply("media.upload.failed")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(word.apply("media.upload.under-way"))
                                        .setStalled(word.apply("media.upload.under-way"))
                                        .setProcessing(word.apply("media.upload.under-way"))
                                        .setHeld(word.apply("media.upload.under-way")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(word.apply("media.upload.failed"))
                                        .setUnexpectedServerError(word.apply("media.upload.failed"))
                                        .setForbidden(word.apply("media.upload.failed"))));
        return words;
    }
}
