package city.lianbo.desk.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.WaveId;
import city.lianbo.desk.CalendarCell;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;

/// Around the calendar: cells with something planned are dragged to another day. Nothing is changed
/// by that; it only asks. One listener serves all cells, however many there are.
final class WaveDrag extends Div {

    WaveDrag(Component calendar) {
        super(calendar);
        addClassName("calendar-drag");
    }

    /// Makes a cell one on which something can be put.
    static void takes(Component cell, LocalDate day) {
        cell.getElement().setAttribute("data-day", day.toString());
    }

    /// Makes a cell one that can be dragged away.
    static void gives(Component cell, CampaignId campaign, CalendarCell.Push push) {
        var element = cell.getElement();
        element.setAttribute("draggable", "true");
        element.setAttribute("data-campaign", campaign.toString());
        element.setAttribute("data-wave", push.wave().toString());
    }

    Registration addDropListener(ComponentEventListener<Dropped> listener) {
        return addListener(Dropped.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        """
                        if (this.dragsWaves) return;
                        this.dragsWaves = true;
                        const cell = e => e.target.closest?.('.calendar-cell[data-day]');
                        let from = null, over = null;
                        const mark = next => {
                            over?.classList.remove('calendar-over');
                            over = next;
                            over?.classList.add('calendar-over');
                        };
                        this.addEventListener('dragstart', e => {
                            const start = cell(e);
                            if (!start?.dataset.wave) return;
                            from = start;
                            e.dataTransfer.effectAllowed = 'move';
                            e.dataTransfer.setData('text/plain', start.textContent);
                        });
                        this.addEventListener('dragover', e => {
                            const to = cell(e);
                            const other = from && to && to.dataset.day !== from.dataset.day;
                            if (other) e.preventDefault();
                            mark(other ? to : null);
                        });
                        this.addEventListener('drop', e => {
                            const to = cell(e);
                            if (!from || !to) return;
                            e.preventDefault();
                            const {campaign, wave} = from.dataset;
                            from = null;
                            mark(null);
                            this.dispatchEvent(new CustomEvent('wave-dropped',
                                {detail: {campaign, wave, day: to.dataset.day}}));
                        });
                        this.addEventListener('dragend', () => { from = null; mark(null); });
                        """);
    }

    /// A cell was let go over another day.
    @DomEvent("wave-dropped")
    public static final class Dropped extends ComponentEvent<WaveDrag> {

        private final String campaign;
        private final String wave;
        private final String day;

        public Dropped(
                WaveDrag source,
                boolean fromClient,
                @EventData("event.detail.campaign") String campaign,
                @EventData("event.detail.wave") String wave,
                @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.campaign = campaign;
            this.wave = wave;
            this.day = day;
        }

        CampaignId campaign() {
            return CampaignId.of(campaign);
        }

        WaveId wave() {
            return WaveId.of(wave);
        }

        LocalDate day() {
            return LocalDate.parse(day);
        }
    }
}
