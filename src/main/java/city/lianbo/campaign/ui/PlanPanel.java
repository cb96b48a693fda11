package city.lianbo.campaign.ui;

import city.lianbo.account.AccountTags;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Linking;
import city.lianbo.campaign.Postponement;
import city.lianbo.campaign.TermsReports;
import city.lianbo.campaign.Urgency;
import city.lianbo.delivery.Deliveries;
import city.lianbo.review.Route;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import org.springframework.stereotype.Component;

/// Waves with their accounts, what is checked before sending, and the one next step.
class PlanPanel extends Div {

    private final transient Parts parts;
    private final transient CampaignSheet sheet;
    private final boolean mayPlan;
    private final Command reload;

    /// What the panel works with.
    @Component
    record Parts(
            Campaigns campaigns,
            Launch launch,
            Adaptations adaptations,
            Accounts accounts,
            Quotas quotas,
            Deliveries deliveries,
            Urgency urgency,
            AccountTags tags,
            TermsReports terms,
            Linking linking,
            PreviewDialog.Parts previews,
            MoveDialog.Parts moves,
            Times times) {}

    PlanPanel(Parts parts, CampaignSheet sheet, boolean mayPlan, Command reload) {
        this.parts = parts;
        this.sheet = sheet;
        this.mayPlan = mayPlan;
        this.reload = reload;
        addClassName("plan");
        var waves = new Div();
        waves.addClassName("waves");
        if (!sheet.waves().isEmpty()) {
            waves.add(new WaveLanes(parts.times(), sheet, isDraft() && mayPlan, this::askToMove));
        }
        sheet.waves().forEach(wave -> waves.add(wave(wave)));
        if (sheet.waves().isEmpty()) {
            waves.add(
                    new EmptyState(
                            VaadinIcon.CLOCK,
                            getTranslation("campaign.plan.empty.title"),
                            getTranslation("campaign.plan.empty.text")));
        }
        if (isDraft() && mayPlan) {
            waves.add(addWave());
        }
        var checks = new Div(new H2(getTranslation("campaign.checks.title")));
        checks.addClassName("plan-checks");
        checks.add(new PlanChecks(parts, sheet, isDraft() && mayPlan, reload));
        checks.add(new UrgencyPanel(parts.urgency(), sheet.id(), isDraft() && mayPlan, reload));
        if (mayPlan) {
            checks.add(nextStep());
        }
        add(waves, checks);
    }

    private boolean isDraft() {
        return sheet.state() == CampaignState.DRAFT;
    }

    private void askToMove(WaveSheet wave, LaneTrack.Moved moved) {
        var track = moved.getSource();
        MoveDialog.ask(
                parts.moves(),
                sheet,
                new Postponement(wave.id(), moved.at()),
                reload,
                track::putBack);
    }

    private Div wave(WaveSheet wave) {
        var card = new Div();
        card.addClassName("wave");
        var head =
                new Div(
                        new H3(getTranslation("campaign.wave.number", wave.ordinal())),
                        start(wave),
                        new Span(TermsWords.of(wave.terms(), this)),
                        new Span(getTranslation("campaign.wave.accounts", wave.members().size())));
        head.addClassName("wave-head");
        card.add(head, members(wave));
        if (isDraft() && mayPlan) {
            card.add(waveButtons(wave));
        }
        if (mayPlan && wave.members().stream().anyMatch(member -> member.seal().isPresent())) {
            card.add(preview(wave));
        }
        return card;
    }

    private Span start(WaveSheet wave) {
        var start = new Span(GateWords.of(this, parts.times(), sheet).start(wave.start()));
        start.addClassName("wave-start");
        return start;
    }

    private Div members(WaveSheet wave) {
        var chips = new Div();
        chips.addClassName("chips");
        for (MemberSheet member : wave.members()) {
            var chip = new Span(member.accountName());
            chip.addClassName("chip");
            chip.addClassName("chip-" + review(member));
            chip.setTitle(getTranslation("campaign.member." + review(member)));
            chips.add(chip);
        }
        return chips;
    }

    /// `approved`, `returned`, `stale`, `sealed` or `open`.
    static String review(MemberSheet member) {
        if (member.stale()) {
            return "stale";
        }
        if (member.returned()) {
            return "returned";
        }
        if (member.approved()) {
            return "approved";
        }
        return member.seal().isPresent() ? "sealed" : "open";
    }

    private Div waveButtons(WaveSheet wave) {
        var change =
                new Button(
                        getTranslation("campaign.wave.change"),
                        _ -> WaveDialog.change(parts, sheet, wave, reload));
        var drop =
                new Button(
                        getTranslation("campaign.wave.drop"),
                        _ -> {
                            parts.campaigns().dropWave(sheet.id(), wave.id());
                            reload.execute();
                        });
        drop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        change.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(change, drop);
        buttons.addClassName("wave-buttons");
        return buttons;
    }

    private Button preview(WaveSheet wave) {
        var button =
                new Button(
                        getTranslation("campaign.preview.open"),
                        VaadinIcon.MOBILE.create(),
                        _ -> new PreviewDialog(parts.previews(), wave.members()).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("preview-wave");
        return button;
    }

    private Button addWave() {
        var button =
                new Button(
                        getTranslation("campaign.wave.add"),
                        VaadinIcon.PLUS.create(),
                        _ -> WaveDialog.add(parts, sheet, reload));
        button.setId("add-wave");
        return button;
    }

    private Div nextStep() {
        var step = new Div();
        step.addClassName("next-step");
        long accounts = sheet.members().count();
        if (accounts == 0) {
            return step;
        }
        if (!isDraft()) {
            step.add(
                    new Paragraph(getTranslation("campaign.next.release.text")),
                    release(accounts),
                    unschedule());
        } else if (sheet.everyAccountIsSealed()) {
            step.add(
                    new Paragraph(getTranslation("campaign.next.schedule.text")),
                    primary(
                            "schedule-campaign",
                            getTranslation("campaign.next.schedule", accounts),
                            () -> {
                                parts.launch().schedule(sheet.id());
                                Notices.done(getTranslation("campaign.scheduled", accounts));
                                reload.execute();
                            }));
        } else {
            step.add(
                    new Paragraph(getTranslation("campaign.next.seal.text")),
                    primary(
                            "seal-campaign",
                            getTranslation("campaign.next.seal", accounts),
                            () -> {
                                int sealed = parts.launch().seal(sheet.id(), Route.single());
                                Notices.done(getTranslation("campaign.sealed", sealed));
                                if (sealed < accounts) {
                                    Notices.warn(
                                            getTranslation("campaign.leftout", accounts - sealed));
                                }
                                reload.execute();
                            }));
        }
        return step;
    }

    private Button release(long accounts) {
        var button =
                primary(
                        "release-campaign",
                        getTranslation("campaign.next.release", accounts),
                        () ->
                                ConfirmDialogs.ask(
                                        getTranslation("campaign.release.title"),
                                        getTranslation(
                                                "campaign.release.consequence",
                                                accounts,
                                                parts.times()
                                                        .at(sheet.waves().getFirst().departsAt())),
                                        getTranslation("campaign.next.release", accounts),
                                        () -> {
                                            parts.launch().release(sheet.id());
                                            Notices.done(
                                                    getTranslation("campaign.released", accounts));
                                            reload.execute();
                                        }));
        button.setEnabled(sheet.everyAccountIsApproved());
        return button;
    }

    private Button unschedule() {
        var button =
                new Button(
                        getTranslation("campaign.next.unschedule"),
                        _ -> {
                            parts.launch().unschedule(sheet.id());
                            reload.execute();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /// A double click must not do it twice: the button stays off until the page is drawn anew, or
    /// the step was refused.
    private static Button primary(String id, String words, Command work) {
        var button = new Button(words);
        button.setId(id);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                work.execute();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
