package city.lianbo.account.ui;

import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.platform.Fingerprint;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/// A picture of the library, or none.
final class PictureField extends Div {

    private final transient Pictures pictures;
    private final Command onChange;
    private final Image image = new Image();
    private final Span none = new Span();
    final Button choose;
    final Button remove;
    private transient Optional<Fingerprint> picture = Optional.empty();

    PictureField(String label, String whenNone, Pictures pictures, Command onChange) {
        this.pictures = pictures;
        this.onChange = onChange;
        addClassName("picture-field");
        choose =
                new Button(
                        getTranslation("account.brand.choose"),
                        _ -> PicturePicker.open(pictures, this::chosen));
        remove = new Button(getTranslation("account.brand.remove"), _ -> set(Optional.empty()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        none.setText(whenNone);
        none.addClassName("account-quiet");
        var name = new Span(label);
        name.addClassName("field-label");
        var frame = new Div(image, none);
        frame.addClassName("picture-field-frame");
        add(name, frame, new Div(choose, remove));
        draw();
    }

    Optional<Fingerprint> picture() {
        return picture;
    }

    void show(Optional<Fingerprint> shown, boolean writable) {
        picture = shown;
        choose.setVisible(writable);
        remove.setEnabled(writable);
        draw();
    }

    private void chosen(PictureInfo info) {
        set(Optional.of(info.id()));
    }

    private void set(Optional<Fingerprint> chosen) {
        picture = chosen;
        draw();
        onChange.execute();
    }

    private void draw() {
        var info = picture.flatMap(pictures::find);
        info.ifPresent(found -> {
            image.setSrc(found.path());
            image.setAlt(found.altText());
        });
        image.setVisible(info.isPresent());
        none.setVisible(info.isEmpty());
        remove.setVisible(picture.isPresent());
    }
}
