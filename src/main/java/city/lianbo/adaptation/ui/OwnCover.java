package city.lianbo.adaptation.ui;

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

/// The account's own cover, or the master's as long as it has none.
final class OwnCover extends Div {

    private final transient Pictures pictures;
    private final Command onChange;
    private final Image image = new Image();
    private final Span source = new Span();
    final Button choose;
    final Button inherit;
    private transient Optional<Fingerprint> own = Optional.empty();
    private transient Optional<Fingerprint> masters = Optional.empty();

    OwnCover(Pictures pictures, Command onChange) {
        this.pictures = pictures;
        this.onChange = onChange;
        addClassName("own-cover");
        source.addClassName("adaptation-quiet");
        choose =
                new Button(
                        getTranslation("adaptation.cover.choose"),
                        _ -> PicturePicker.open(pictures, info -> set(Optional.of(info.id()))));
        inherit = new Button(getTranslation("adaptation.inherit"), _ -> set(Optional.empty()));
        inherit.addThemeVariants(ButtonVariant.TERTIARY);
        add(image, new Div(source, choose, inherit));
    }

    void show(Optional<Fingerprint> shown, Optional<Fingerprint> inherited, boolean writable) {
        own = shown;
        masters = inherited;
        choose.setVisible(writable);
        inherit.setEnabled(writable);
        draw();
    }

    Optional<Fingerprint> own() {
        return own;
    }

    private void set(Optional<Fingerprint> chosen) {
        own = chosen;
        draw();
        onChange.execute();
    }

    private void draw() {
        var info = own.or(() -> masters).flatMap(pictures::find);
        info.ifPresent(picture -> {
            image.setSrc(picture.path());
            image.setAlt(picture.altText());
        });
        image.setVisible(info.isPresent());
        inherit.setVisible(own.isPresent());
        var key =
                own.isPresent()
                        ? "adaptation.cover.own"
                        : info.isPresent()
                                ? "adaptation.cover.inherited"
                                : "adaptation.cover.missing";
        source.setText(getTranslation(key));
    }
}
