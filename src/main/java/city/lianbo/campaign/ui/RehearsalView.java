package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.PreparedRehearsal;
import city.lianbo.campaign.Rehearsals;
import city.lianbo.delivery.Fault;
import city.lianbo.delivery.Faults;
import city.lianbo.shell.Failures;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;

/// Rehearses one campaign: choose what goes wrong, see what would have happened. A page of its own,
/// under a banner, so that nobody takes it for the board.
@Route(value = "campaigns/:campaign/rehearsal", layout = MainLayout.class)
@RolesAllowed("COORDINATOR")
class RehearsalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DIGITS = 6;
    private static final int SEEDS = 1_000_000;

    private final transient Campaigns campaigns;
    private final transient Rehearsals rehearsals;
    private final transient Times times;
    private final CheckboxGroup<Fault> faults = new CheckboxGroup<>();
    private final TextField seed = new TextField();
    private final Button begin = new Button(VaadinIcon.PLAY.create());
    private final ProgressBar progress = new ProgressBar();
    private final Span failure = new Span();
    private final Div result = new Div();
    private final AtomicBoolean left = new AtomicBoolean();
    private transient Optional<CampaignSheet> shown = Optional.empty();

    RehearsalView(Campaigns campaigns, Rehearsals rehearsals, Times times, InstantSource clock) {
        this.campaigns = campaigns;
        this.rehearsals = rehearsals;
        this.times = times;
        seed.setValue(String.valueOf(clock.millis() % SEEDS));
        addClassNames("page", "rehearsal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters().get("campaign").orElse("");
        show(find(address));
    }

    private CampaignSheet find(String address) {
        try {
            return campaigns
                    .find(CampaignId.of(address))
                    .orElseThrow(() -> new NotFoundException(address));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(address);
        }
    }

    private void show(CampaignSheet sheet) {
        shown = Optional.of(sheet);
        removeAll();
        var banner =
                new Div(
                        VaadinIcon.MOVIE.create(),
                        new Span(getTranslation("campaign.rehearsal.banner")));
        banner.addClassName("rehearsal-banner");
        var head = new Div(new H1(getTranslation("campaign.rehearsal.title", sheet.title())));
        head.addClassName("page-head");
        var back = new Anchor("campaigns/" + sheet.id(), getTranslation("campaign.rehearsal.back"));
        back.addClassName("quiet-link");
        add(banner, head, back, choices(sheet), result);
    }

    private Div choices(CampaignSheet sheet) {
        faults.setLabel(getTranslation("campaign.rehearsal.faults"));
        faults.setHelperText(getTranslation("campaign.rehearsal.faults.help"));
        faults.setItems(Fault.values());
        faults.setItemLabelGenerator(fault -> getTranslation("delivery.fault." + fault));
        faults.addClassName("rehearsal-faults");
        faults.setId("faults");
        seed.setLabel(getTranslation("campaign.rehearsal.seed"));
        seed.setHelperText(getTranslation("campaign.rehearsal.seed.help"));
        seed.setAllowedCharPattern("[0-9]");
        seed.setMaxLength(DIGITS);
        seed.setId("seed");
        begin.setText(getTranslation("campaign.rehearsal.begin", sheet.members().count()));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.setId("begin-rehearsal");
        begin.addClickListener(_ -> begin(sheet.id()));
        progress.setVisible(false);
        failure.addClassName("rehearsal-failure");
        failure.getElement().setAttribute("role", "alert");
        var box =
                new Div(
                        new Paragraph(getTranslation("campaign.rehearsal.text")),
                        faults,
                        seed,
                        begin,
                        progress,
                        failure);
        box.addClassName("rehearsal-choices");
        return box;
    }

    private void begin(CampaignId campaign) {
        failure.setText("");
        result.removeAll();
        var chosen = new Faults(faults.getValue(), number());
        PreparedRehearsal prepared;
        try {
            prepared = rehearsals.prepare(campaign, chosen);
        } catch (RuntimeException refused) {
            begin.setEnabled(true);
            throw refused;
        }
        progress.setValue(0);
        progress.setVisible(true);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("rehearsal").start(() -> runAside(prepared, ui));
    }

    /// What is no number is number 0.
    private long number() {
        var digits = seed.getValue().strip();
        return digits.matches("\\d{1," + DIGITS + "}") ? Long.parseLong(digits) : 0;
    }

    private void runAside(PreparedRehearsal prepared, UI ui) {
        try {
            var report = prepared.run(teller(ui));
            var _ =
                    ui.access(() -> {
                        end();
                        result.add(new RehearsalPanel(report, times));
                    });
        } catch (CancellationException _) {
            // nobody looks any more
        } catch (RuntimeException failed) {
            var _ =
                    ui.access(() -> {
                        end();
                        failure.setText(Failures.words(failed, this));
                    });
        }
    }

    /// Tells the screen in steps that can be seen, and gives up when nobody looks any more.
    private DoubleConsumer teller(UI ui) {
        var told = new double[] {0};
        return share -> {
            if (left.get()) {
                throw new CancellationException("the page was left");
            }
            if (share - told[0] >= 0.05) {
                told[0] = share;
                var _ = ui.access(() -> progress.setValue(Math.min(1, share)));
            }
        };
    }

    private void end() {
        progress.setVisible(false);
        begin.setEnabled(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        left.set(true);
    }

    @Override
    public String getPageTitle() {
        return shown.map(sheet -> getTranslation("campaign.rehearsal.title", sheet.title()))
                .orElse("");
    }
}
