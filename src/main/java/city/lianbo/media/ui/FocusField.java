package city.lianbo.media.ui;

import city.lianbo.media.FocalPoint;
import city.lianbo.media.PictureInfo;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;

/// A picture with a point on it that is dragged, or moved with the arrow keys, to what must stay in
/// sight.
final class FocusField extends Div {

    private final NativeButton point = new NativeButton();
    private final boolean writable;

    FocusField(PictureInfo picture, boolean writable) {
        this.writable = writable;
        addClassName("focus-field");
        var image = new Image(picture.path(), picture.altText());
        image.getElement().setAttribute("draggable", "false");
        add(image);
        if (writable) {
            point.addClassName("focus-point");
            point.setAriaLabel(getTranslation("media.focus.point"));
            add(point);
        }
        show(picture.focus());
    }

    void show(FocalPoint focus) {
        getStyle().set("--focus-x", percent(focus.x()));
        getStyle().set("--focus-y", percent(focus.y()));
    }

    private static String percent(double share) {
        return Math.round(share * 1_000) / 10.0 + "%";
    }

    Registration addMoveListener(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!writable) {
            return;
        }
        getElement()
                .executeJs(
                        """
                        const share = value => Math.min(1, Math.max(0, value));
                        const read = name => parseFloat(this.style.getPropertyValue(name)) / 100;
                        const put = (x, y) => {
                            this.style.setProperty('--focus-x', (share(x) * 100).toFixed(1) + '%');
                            this.style.setProperty('--focus-y', (share(y) * 100).toFixed(1) + '%');
                        };
                        const tell = () => this.dispatchEvent(new CustomEvent('focus-moved',
                            {detail: {x: read('--focus-x'), y: read('--focus-y')}}));
                        let dragging = false;
                        const follow = e => {
                            const box = this.querySelector('img').getBoundingClientRect();
                            put((e.clientX - box.left) / box.width,
                                (e.clientY - box.top) / box.height);
                        };
                        this.addEventListener('pointerdown', e => {
                            dragging = true;
                            this.setPointerCapture(e.pointerId);
                            follow(e);
                            e.preventDefault();
                            this.querySelector('button').focus();
                        });
                        this.addEventListener('pointermove', e => dragging && follow(e));
                        const end = () => { if (dragging) { dragging = false; tell(); } };
                        this.addEventListener('pointerup', end);
                        this.addEventListener('pointercancel', end);
                        this.addEventListener('keydown', e => {
                            const step = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0],
                                ArrowRight: [1, 0]}[e.key];
                            if (!step) return;
                            e.preventDefault();
                            put(read('--focus-x') + step[0] * 0.02,
                                read('--focus-y') + step[1] * 0.02);
                            tell();
                        });
                        """);
    }

    /// The point was put somewhere else.
    @DomEvent("focus-moved")
    public static final class Moved extends ComponentEvent<FocusField> {
        private final double x;
        private final double y;

        public Moved(
                FocusField source,
                boolean fromClient,
                @EventData("event.detail.x") double x,
                @EventData("event.detail.y") double y) {
            super(source, fromClient);
            this.x = x;
            this.y = y;
        }

        FocalPoint point() {
            return new FocalPoint(Math.clamp(x, 0, 1), Math.clamp(y, 0, 1));
        }
    }
}
