package city.lianbo.article.ui;

import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.media.ui.PicturePicker;
import city.lianbo.platform.Fingerprint;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

/// The cover picture: shown as WeChat crops it, chosen from the library or uploaded.
final class CoverPicker extends Div {

    private final transient Pictures pictures;
    private final Image image = new Image();
    private final Span none = new Span();
    private final Button choose = new Button();
    private final Button remove = new Button();
    private transient Runnable changed = () -> {};
    private Optional<Fingerprint> cover = Optional.empty();
    private boolean writable = true;

    CoverPicker(Pictures pictures) {
        this.pictures = pictures;
        addClassName("cover");
        none.setText(getTranslation("article.cover.none"));
        none.addClassName("cover-none");
        choose.setIcon(VaadinIcon.PICTURE.create());
        choose.addClickListener(_ -> PicturePicker.open(pictures, this::choose));
        remove.setText(getTranslation("article.cover.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(_ -> set(Optional.empty()));
        var label = new Span(getTranslation("article.cover"));
        label.addClassName("cover-label");
        var frame = new Div(image, none);
        frame.addClassName("cover-frame");
        var buttons = new Div(choose, remove);
        buttons.addClassName("cover-buttons");
        add(label, frame, buttons);
        draw();
    }

    Optional<Fingerprint> cover() {
        return cover;
    }

    void show(Optional<Fingerprint> shown, boolean mayChange) {
        cover = shown;
        writable = mayChange;
        draw();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    void focus() {
        choose.focus();
    }

    private void choose(PictureInfo chosen) {
        set(Optional.of(chosen.id()));
    }

    private void set(Optional<Fingerprint> chosen) {
        cover = chosen;
        draw();
        changed.run();
    }

    private void draw() {
        var info = cover.flatMap(pictures::find);
        info.ifPresent(found -> {
            image.setSrc(found.path());
            image.setAlt(found.altText());
        });
        image.setVisible(info.isPresent());
        none.setVisible(info.isEmpty());
        choose.setText(
                getTranslation(info.isPresent() ? "article.cover.change" : "article.cover.choose"));
        choose.setVisible(writable);
        remove.setVisible(writable && cover.isPresent());
    }
}
