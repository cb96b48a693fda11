package city.lianbo.audit.ui;

import city.lianbo.audit.AuditRow;
import city.lianbo.audit.AuditTrail;
import city.lianbo.audit.Verification;
import city.lianbo.identity.People;
import city.lianbo.platform.Acting;
import city.lianbo.platform.CurrentActor;
import city.lianbo.shell.Failures;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/// The record: who did what to what, when; and the proof that nobody has rewritten it.
@Route(value = "admin/audit", layout = MainLayout.class)
@StyleSheet("assets/admin.css")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class AuditView extends Main implements HasDynamicTitle {

    private final transient AuditTrail trail;
    private final transient AuditWords words;
    private final transient CurrentActor currentActor;
    private final transient Times times;
    final AuditFilters filters;
    final Grid<AuditRow> grid = new Grid<>();
    final Paragraph verdict = new Paragraph();
    final Button verify;

    AuditView(
            AuditTrail trail,
            People people,
            AuditWords words,
            CurrentActor currentActor,
            Times times) {
        this.trail = trail;
        this.words = words;
        this.currentActor = currentActor;
        this.times = times;
        filters =
                new AuditFilters(
                        trail.eventTypes(),
                        type -> words.event(type, getLocale()),
                        people,
                        () -> grid.getDataProvider().refreshAll());
        verify =
                new Button(
                        getTranslation("audit.verify"),
                        VaadinIcon.CHECK_CIRCLE.create(),
                        _ -> verifyInBackground());
        var head = new Div(new H1(getTranslation("audit.title")), verify);
        head.addClassName("admin-head");
        verdict.setVisible(false);
        verdict.getElement().setAttribute("role", "status");
        addClassName("admin-page");
        add(head, verdict, filters, list());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private Grid<AuditRow> list() {
        grid.addColumn(row -> times.at(row.at()))
                .setHeader(getTranslation("audit.row.time"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::sentence)
                .setHeader(getTranslation("audit.row.fact"))
                .setFlexGrow(1);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditFacts::new));
        grid.setItems(
                new CallbackDataProvider<>(
                        query ->
                                trail
                                        .search(
                                                filters.query(),
                                                query.getOffset(),
                                                query.getLimit())
                                        .stream(),
                        _ -> trail.count(filters.query()),
                        AuditRow::id));
        grid.setEmptyStateText(getTranslation("audit.none"));
        return grid;
    }

    private Div sentence(AuditRow row) {
        var main =
                new Span(
                        getTranslation(
                                "audit.sentence",
                                words.actor(row, getLocale()),
                                words.event(row.eventType(), getLocale())));
        main.addClassName("admin-row-main");
        var quiet = new Span(words.subject(row.subjectType(), getLocale()) + " " + row.subjectId());
        quiet.addClassName("admin-row-quiet");
        var sentence = new Div(main, quiet);
        sentence.addClassName("admin-row");
        return sentence;
    }

    /// Reading a long chain takes a while: the page stays usable and is told the outcome.
    private void verifyInBackground() {
        var ui = getUI().orElseThrow();
        var actor = currentActor.get();
        verify.setEnabled(false);
        say(getTranslation("audit.verify.running"), "");
        SerializableConsumer<Verification> done = ui.accessLater(this::show, () -> {});
        SerializableConsumer<RuntimeException> failed = ui.accessLater(this::fail, () -> {});
        Thread.startVirtualThread(() -> {
            try {
                done.accept(Acting.call(actor, trail::verify));
            } catch (RuntimeException failure) {
                failed.accept(failure);
            }
        });
    }

    private void fail(RuntimeException failure) {
        verify.setEnabled(true);
        say(Failures.words(failure, this), "admin-verdict-broken");
    }

    private void show(Verification found) {
        verify.setEnabled(true);
        switch (found) {
            case Verification.Intact intact ->
                    say(
                            getTranslation(
                                    "audit.verify.intact",
                                    intact.rows(),
                                    intact.waiting(),
                                    intact.head().hex()),
                            "admin-verdict-intact");
            case Verification.Broken broken ->
                    say(
                            getTranslation(
                                    "audit.verify.broken",
                                    broken.flaws().stream()
                                            .limit(10)
                                            .map(this::flaw)
                                            .collect(Collectors.joining("; "))),
                            "admin-verdict-broken");
        }
    }

    private String flaw(Verification.Flaw flaw) {
        return getTranslation("audit.flaw." + flaw.kind().name(), flaw.position());
    }

    private void say(String text, String className) {
        verdict.setVisible(true);
        verdict.setText(text);
        verdict.setClassName(("admin-verdict " + className).strip());
    }
}
