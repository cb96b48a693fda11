package city.lianbo.media.ui;

import city.lianbo.media.Crop;
import city.lianbo.media.FocalPoint;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.PictureUse;
import city.lianbo.media.Pictures;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/// One picture: what it shows, where it comes from, what stays in sight when WeChat crops it, and
/// who uses it.
@Route(value = PicturesView.ROUTE, layout = MainLayout.class)
@StyleSheet("assets/media.css")
@PermitAll
class PictureView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LONGEST = 200;

    private final transient Pictures pictures;
    private final boolean writable;
    final TextField words = new TextField();
    final TextField source = new TextField();
    private final Image wide = new Image();
    private final Image square = new Image();
    private String title = "";

    PictureView(Pictures pictures, CurrentActor actor) {
        this.pictures = pictures;
        var person = actor.get();
        writable =
                person.is(Role.COORDINATOR)
                        || person.is(Role.EDITOR)
                        || person.is(Role.ADMINISTRATOR);
        addClassName("picture");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        removeAll();
        add(new Anchor(PicturesView.ROUTE, getTranslation("media.library.back")));
        var known =
                address.matches("[0-9a-f]{64}")
                        ? pictures.find(new Fingerprint(address))
                        : Optional.<PictureInfo>empty();
        known.ifPresentOrElse(
                this::show,
                () -> {
                    title = getTranslation("media.library.title");
                    add(
                            new EmptyState(
                                    VaadinIcon.PICTURE,
                                    getTranslation("media.library.unknown"),
                                    getTranslation("media.library.unknown.hint")));
                });
    }

    private void show(PictureInfo picture) {
        title =
                picture.altText().isBlank()
                        ? getTranslation("media.library.no-words")
                        : picture.altText();
        var focus = new FocusField(picture, writable);
        focus.addMoveListener(moved -> move(picture, moved.point()));
        var hint = new Paragraph(getTranslation("media.focus.hint"));
        hint.addClassName("pictures-quiet");
        var left = new Div(focus);
        if (writable) {
            left.add(hint);
        }
        left.add(crops(picture));
        var right = new Div(description(picture), facts(picture), uses(picture));
        right.addClassName("picture-side");
        var body = new Div(left, right);
        body.addClassName("picture-body");
        add(new H1(title), body);
    }

    private Div crops(PictureInfo picture) {
        wide.addClassName("crop-wide");
        square.addClassName("crop-square");
        for (var image : List.of(wide, square)) {
            image.setSrc(picture.path());
            image.setAlt("");
        }
        hold(picture);
        var crops =
                new Div(labelled("media.crop.wide", wide), labelled("media.crop.square", square));
        crops.addClassName("crops");
        return crops;
    }

    private Div labelled(String key, Image image) {
        var words = new Span(getTranslation(key));
        words.addClassName("pictures-quiet");
        return new Div(image, words);
    }

    private void hold(PictureInfo picture) {
        wide.getStyle().set("object-position", picture.crop(Crop.WIDE).objectPosition());
        square.getStyle().set("object-position", picture.crop(Crop.SQUARE).objectPosition());
    }

    private void move(PictureInfo picture, FocalPoint point) {
        pictures.focus(picture.id(), point);
        pictures.find(picture.id()).ifPresent(this::hold);
    }

    private Section description(PictureInfo picture) {
        prepare(words, "media.picker.words", picture.altText());
        words.setHelperText(getTranslation("media.picker.words.hint"));
        words.setRequiredIndicatorVisible(true);
        prepare(source, "media.picker.source", picture.source());
        source.setHelperText(getTranslation("media.words.source.hint"));
        source.setRequiredIndicatorVisible(true);
        var section = new Section(new H2(getTranslation("media.section.words")), words, source);
        if (writable) {
            var save = new Button(getTranslation("media.words.save"), _ -> describe(picture));
            save.setId("save-words");
            save.addThemeVariants(ButtonVariant.PRIMARY);
            section.add(save);
        }
        return section;
    }

    private void prepare(TextField field, String label, String value) {
        field.setLabel(getTranslation(label));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setReadOnly(!writable);
        field.setValue(value);
    }

    /// Both are wanted here; a source may follow only where a picture has just come.
    private void describe(PictureInfo picture) {
        boolean complete = true;
        for (var field : List.of(words, source)) {
            boolean missing = field.getValue().isBlank();
            field.setErrorMessage(getTranslation("media.words.missing"));
            field.setInvalid(missing);
            complete &= !missing;
        }
        if (complete) {
            pictures.describe(picture.id(), words.getValue(), source.getValue());
            Notices.done(getTranslation("media.words.saved"));
            UI.getCurrent().navigate(PictureView.class, picture.id().hex());
        }
    }

    private Paragraph facts(PictureInfo picture) {
        var facts =
                new Paragraph(
                        getTranslation(
                                "media.facts",
                                picture.width(),
                                picture.height(),
                                PicturesView.weight(picture.size(), getLocale()),
                                picture.fileName()));
        facts.addClassName("pictures-quiet");
        return facts;
    }

    private Section uses(PictureInfo picture) {
        var places = pictures.uses(picture.id());
        var section = new Section(new H2(getTranslation("media.section.uses")));
        if (places.isEmpty()) {
            section.add(new Paragraph(getTranslation("media.uses.none")));
            if (writable) {
                section.add(delete(picture));
            }
        } else {
            var list = new UnorderedList();
            list.addClassName("picture-uses");
            places.forEach(place -> list.add(place(place)));
            section.add(list);
        }
        return section;
    }

    private ListItem place(PictureUse.Place place) {
        var kind = new Span(getTranslation(place.kind()));
        kind.addClassName("pictures-quiet");
        var name = place.title().isBlank() ? getTranslation("media.use.untitled") : place.title();
        Component words = place.path().isEmpty() ? new Span(name) : new Anchor(place.path(), name);
        return new ListItem(kind, words);
    }

    private Button delete(PictureInfo picture) {
        var verb = getTranslation("media.delete");
        var delete =
                new Button(
                        verb,
                        _ ->
                                ConfirmDialogs.askBeforeHarm(
                                        getTranslation("media.delete.question"),
                                        getTranslation("media.delete.consequence"),
                                        verb,
                                        () -> delete(picture.id())));
        delete.setId("delete-picture");
        delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return delete;
    }

    private void delete(Fingerprint picture) {
        pictures.delete(picture);
        Notices.done(getTranslation("media.delete.done"));
        UI.getCurrent().navigate(PicturesView.class);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
