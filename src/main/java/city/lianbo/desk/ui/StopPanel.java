package city.lianbo.desk.ui;

import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.HaltScope;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// The banner that everybody sees while everything is halted, and the button that halts.
class StopPanel extends Div {

    private final transient Deliveries deliveries;
    private final transient DeskNews news;
    private final Button stop = new Button(VaadinIcon.HAND.create());
    private final boolean mayStop;

    StopPanel(Deliveries deliveries, DeskNews news, boolean mayStop) {
        this.deliveries = deliveries;
        this.news = news;
        this.mayStop = mayStop;
        addClassName("halt-banner");
        getElement().setAttribute("role", "alert");
        var words = new Span(getTranslation("desk.halted.text"));
        words.addClassName("halt-words");
        add(VaadinIcon.HAND.create(), words);
        if (mayStop) {
            add(resume());
        }
        stop.setText(getTranslation("desk.stop.verb"));
        stop.addThemeVariants(ButtonVariant.ERROR);
        stop.setId("stop-everything");
        stop.addClickListener(_ -> new StopDialog(this::halt).open());
    }

    Button button() {
        return stop;
    }

    void refresh() {
        boolean halted = deliveries.everythingHalted();
        setVisible(halted);
        stop.setVisible(mayStop && !halted);
    }

    private Button resume() {
        var resume = new Button(getTranslation("desk.resume.verb"));
        resume.setId("resume-everything");
        resume.addClickListener(_ ->
                ConfirmDialogs.ask(
                        getTranslation("desk.resume.title"),
                        getTranslation("desk.resume.consequence"),
                        getTranslation("desk.resume.verb"),
                        this::goOn));
        return resume;
    }

    private void halt() {
        var halted = deliveries.haltEverything();
        Notices.warn(getTranslation("desk.stop.done", halted.stopped(), halted.mayHaveLeft()));
        refresh();
        news.tell();
    }

    private void goOn() {
        var resumed = deliveries.resume(new HaltScope.Everything());
        Notices.done(getTranslation("desk.resume.done", resumed.accounts()));
        refresh();
        news.tell();
    }
}
