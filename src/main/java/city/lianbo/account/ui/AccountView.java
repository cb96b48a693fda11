package city.lianbo.account.ui;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountSheet;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.account.Brands;
import city.lianbo.account.Positionings;
import city.lianbo.account.Quotas;
import city.lianbo.account.Testers;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.Failures;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One account: its way to WeChat and back, its quota, what it is for, its looks, its details. Administrators change it;
/// the others see what they may.
@Route(value = "accounts", layout = MainLayout.class)
@StyleSheet("assets/account.css")
@PermitAll
class AccountView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    /// Stands in the address where an account is about to be registered.
    static final String NEW = "new";

    private final transient Accounts accounts;
    private final transient Shaping shaping;
    private final transient Quotas quotas;
    private final transient CurrentActor actor;
    private final transient InstantSource clock;
    private final transient Times times;
    private final transient List<DepartmentRow> departments;
    private String title = "";

    AccountView(
            Accounts accounts,
            Shaping shaping,
            Quotas quotas,
            Departments departments,
            CurrentActor actor,
            InstantSource clock,
            Times times) {
        this.accounts = accounts;
        this.shaping = shaping;
        this.quotas = quotas;
        this.departments = departments.all();
        this.actor = actor;
        this.clock = clock;
        this.times = times;
        addClassName("account");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        removeAll();
        add(new Anchor("accounts", getTranslation("account.back")));
        if (address.equals(NEW)) {
            showEmptyForm();
            return;
        }
        try {
            show(accounts.sheet(AccountId.of(address)));
        } catch (RuleBroken | IllegalArgumentException notShown) {
            title = getTranslation("account.list.title");
            add(
                    new EmptyState(
                            VaadinIcon.MEGAPHONE,
                            getTranslation("account.not-shown"),
                            notShown instanceof RuleBroken rule
                                    ? Failures.words(rule, this)
                                    : getTranslation("account.rule.unknown", address)));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void showEmptyForm() {
        title = getTranslation("account.new.title");
        var form = new AccountForm(departments);
        var register =
                new Button(
                        getTranslation("account.new.register"),
                        _ -> form.read().ifPresent(this::register));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(title), new Paragraph(getTranslation("account.new.hint")), form, register);
    }

    private void register(AccountDetails details) {
        var id = accounts.register(details);
        Notices.done(getTranslation("account.new.done", details.name()));
        UI.getCurrent().navigate(AccountView.class, id.toString());
    }

    private void show(AccountSheet sheet) {
        title = sheet.row().name();
        var row = sheet.row();
        boolean administrator = actor.get().is(Role.ADMINISTRATOR);
        add(head(sheet, administrator));
        add(section("account.section.connection", connection(sheet)));
        add(section("account.section.quota", quota(sheet)));
        add(section("account.section.testers", testers(sheet, administrator)));
        add(section("account.section.positioning", positioning(sheet)));
        add(section("account.section.brand", brand(sheet)));
        add(section("account.section.details", details(sheet, administrator)));
        if (administrator && row.state() != AccountState.CLOSED) {
            add(
                    section(
                            "account.section.callback",
                            new CallbackPanel(accounts, row, accounts.callback(row.id()))));
        }
    }

    private Div head(AccountSheet sheet, boolean administrator) {
        var head = new Div(new H1(title), AccountWords.pill(sheet.row().state(), this));
        head.addClassName("accounts-head");
        // The screen of the push lies above; this page only knows its address.
        head.add(
                new Anchor(
                        "editions/%s/%s".formatted(sheet.row().id(), Beijing.day(clock.instant())),
                        getTranslation("account.push")));
        if (administrator) {
            moves(sheet).forEach(head::add);
        }
        return head;
    }

    private List<Button> moves(AccountSheet sheet) {
        var moves = new ArrayList<Button>();
        Arrays.stream(AccountState.values())
                .filter(sheet.row().state()::canBecome)
                .forEach(next -> moves.add(move(sheet, next)));
        return moves;
    }

    private Button move(AccountSheet sheet, AccountState next) {
        var word = next.name().toLowerCase(Locale.ROOT);
        var verb = getTranslation("account.move." + word);
        var question = getTranslation("account.move." + word + ".question", title);
        var consequence = getTranslation("account.move." + word + ".consequence", title);
        return new Button(
                verb,
                _ -> {
                    if (next == AccountState.ACTIVE) {
                        move(sheet.row().id(), next);
                    } else {
                        ConfirmDialogs.askBeforeHarm(
                                question, consequence, verb, () -> move(sheet.row().id(), next));
                    }
                });
    }

    private void move(AccountId id, AccountState next) {
        accounts.move(id, next);
        reload(id);
    }

    private Component connection(AccountSheet sheet) {
        return new ConnectionPanel(
                accounts, sheet, actor.get(), times, () -> reload(sheet.row().id()));
    }

    private Component quota(AccountSheet sheet) {
        var person = actor.get();
        boolean mayRecord =
                person.is(Role.ADMINISTRATOR)
                        || person.is(Role.COORDINATOR)
                        || person.is(Role.EDITOR);
        return new QuotaPanel(quotas, sheet.row(), mayRecord, clock, times);
    }

    /// Where an account's looks, purpose and testers are kept.
    @org.springframework.stereotype.Component
    record Shaping(Brands brands, Positionings positionings, Pictures pictures, Testers testers) {}

    private Component testers(AccountSheet sheet, boolean administrator) {
        return new TesterPanel(shaping.testers(), sheet.row().id(), administrator);
    }

    private Component positioning(AccountSheet sheet) {
        var id = sheet.row().id();
        return new PositioningPanel(
                shaping.positionings(),
                shaping.positionings().sheet(id),
                shaping.brands().mayShape(sheet.row()),
                () -> reload(id));
    }

    private Component brand(AccountSheet sheet) {
        var id = sheet.row().id();
        var others =
                accounts.all().stream()
                        .filter(row -> row.state() != AccountState.CLOSED)
                        .filter(row -> !row.id().equals(id))
                        .toList();
        return new BrandPanel(
                new BrandPanel.Parts(shaping.brands(), shaping.pictures(), others),
                shaping.brands().sheet(id),
                shaping.brands().mayShape(sheet.row()),
                () -> reload(id));
    }

    private Component details(AccountSheet sheet, boolean administrator) {
        var form = new AccountForm(departments);
        form.show(sheet.details(), departments);
        if (!administrator) {
            form.lock();
            return form;
        }
        var save =
                new Button(
                        getTranslation("account.details.save"),
                        _ -> form.read().ifPresent(details -> change(sheet, details)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var block = new Div(form, save);
        block.addClassName("account-form");
        return block;
    }

    private void change(AccountSheet sheet, AccountDetails details) {
        accounts.change(sheet.row().id(), sheet.version(), details);
        Notices.done(getTranslation("account.details.saved", details.name()));
        reload(sheet.row().id());
    }

    private void reload(AccountId id) {
        removeAll();
        add(new Anchor("accounts", getTranslation("account.back")));
        show(accounts.sheet(id));
    }

    private Section section(String titleKey, Component content) {
        var section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("account-section");
        return section;
    }
}
