package city.lianbo.campaign.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;

/// One wave's stretch on the time axis: a handle at its time that is dragged, or moved with the arrow
/// keys by a minute, with Shift by ten, and put there with Enter; Escape puts it back. Nothing is
/// changed by moving it: it only asks.
final class LaneTrack extends Div {

    private final boolean movable;
    private final TimeAxis axis;
    private final Instant at;

    /// @param words what the handle says
    LaneTrack(TimeAxis axis, Instant at, String words, boolean movable) {
        this.axis = axis;
        this.at = at;
        this.movable = movable;
        addClassName("lane-track");
        getStyle().set("--at", axis.place(at));
        if (movable) {
            var handle = new NativeButton(words);
            handle.addClassName("lane-handle");
            handle.getElement().setAttribute("title", getTranslation("campaign.lanes.help"));
            add(handle);
        } else {
            var handle = new Span(words);
            handle.addClassName("lane-handle");
            add(handle);
        }
    }

    /// The gate: a diamond where the awaited wave leaves, the way from there, and until when the wave
    /// waits.
    LaneTrack behindGate(Instant awaited, Instant deadline) {
        var way = new Div();
        way.addClassName("lane-way");
        way.getStyle().set("--from", axis.place(awaited)).set("--to", axis.place(at));
        var waits = new Div();
        waits.addClassName("lane-waits");
        waits.getStyle().set("--from", axis.place(at)).set("--to", axis.place(deadline));
        var diamond = new Span();
        diamond.addClassName("lane-gate");
        diamond.getStyle().set("--at", axis.place(awaited));
        for (var drawn : new Component[] {way, waits, diamond}) {
            drawn.getElement().setAttribute("aria-hidden", "true");
        }
        addComponentAsFirst(way);
        add(waits, diamond);
        return this;
    }

    Registration addMoveListener(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!movable) {
            return;
        }
        getElement()
                .executeJs(
                        """
                        const handle = this.querySelector('.lane-handle');
                        const words = handle.textContent;
                        const [start, from, until] = [$0, $1, $2];
                        const minute = 60000;
                        let at = start, dragging = false, grip = 0;
                        const clock = ms => new Date(ms + 8 * 3600000).toISOString().slice(11, 16);
                        const put = ms => {
                            at = Math.round(ms / minute) * minute;
                            if (Math.abs(at - start) < minute / 2) at = start;
                            this.style.setProperty('--at',
                                ((at - from) / (until - from) * 100).toFixed(2) + '%');
                            handle.textContent = at === start ? words : '→ ' + clock(at);
                        };
                        const back = () => put(start);
                        const tell = () => {
                            if (at !== start) this.dispatchEvent(
                                new CustomEvent('lane-moved', {detail: {at}}));
                        };
                        this.back = back;
                        handle.addEventListener('pointerdown', e => {
                            dragging = true;
                            grip = e.clientX - handle.getBoundingClientRect().left;
                            handle.setPointerCapture(e.pointerId);
                            handle.classList.add('dragging');
                        });
                        handle.addEventListener('pointermove', e => {
                            if (!dragging) return;
                            const box = this.getBoundingClientRect();
                            put(from + (e.clientX - grip - box.left) / box.width
                                * (until - from));
                        });
                        const end = ask => {
                            if (!dragging) return;
                            dragging = false;
                            handle.classList.remove('dragging');
                            if (ask) tell(); else back();
                        };
                        handle.addEventListener('pointerup', () => end(true));
                        handle.addEventListener('pointercancel', () => end(false));
                        handle.addEventListener('keydown', e => {
                            const step = {ArrowLeft: -1, ArrowRight: 1}[e.key];
                            if (step) {
                                e.preventDefault();
                                put(at + step * (e.shiftKey ? 10 : 1) * minute);
                            } else if (e.key === 'Enter') {
                                e.preventDefault();
                                tell();
                            } else if (e.key === 'Escape') {
                                back();
                            }
                        });
                        """,
                        (double) at.toEpochMilli(),
                        (double) axis.from().toEpochMilli(),
                        (double) axis.until().toEpochMilli());
    }

    /// Where it was: what was asked for was not done.
    void putBack() {
        getElement().executeJs("this.back?.()");
    }

    /// The handle was put somewhere else.
    @DomEvent("lane-moved")
    public static final class Moved extends ComponentEvent<LaneTrack> {

        private final double at;

        public Moved(
                LaneTrack source, boolean fromClient, @EventData("event.detail.at") double at) {
            super(source, fromClient);
            this.at = at;
        }

        Instant at() {
            return Instant.ofEpochMilli((long) at);
        }
    }
}
