package city.lianbo.media.ui;

import com.vaadin.flow.component.upload.UploadI18N;

/// The words of a field that takes one file, in the language of the screen.
///
/// @param one that it takes one only
/// @param refused that the file is too large or of another kind
/// @param sending while it is on its way
/// @param failed that it did not get through
public record UploadWords(
        String choose, String drop, String one, String refused, String sending, String failed) {

    public UploadI18N forUpload() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(one)
                        .setFileIsTooBig(refused)
                        .setIncorrectFileType(refused));
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
