package city.lianbo.campaign.ui;

import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.platform.AccountId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses when a wave sends and which accounts send with it.
class WaveDialog extends Dialog {

    private final StartForm start;
    private final TermsForm terms;
    private final Grid<AccountRow> accounts = new Grid<>();
    private final Span chosen = new Span();

    private WaveDialog(
            PlanPanel.Parts parts,
            List<AccountRow> choice,
            List<WaveStanding> others,
            Start before,
            Set<AccountId> chosenBefore,
            Optional<WaveTerms> termsBefore,
            Keeper save) {
        setHeaderTitle(getTranslation("campaign.wave.title"));
        setWidth("min(56rem, 100vw)");
        start = new StartForm(parts.times(), others, parts.deliveries().earliest());
        start.show(before);
        terms = new TermsForm(parts.tags(), parts.times());
        fill(choice, chosenBefore);
        termsBefore.ifPresent(terms::show);
        add(start, tools(choice), accounts, terms);
        var keep =
                new Button(
                        getTranslation("campaign.wave.keep"),
                        _ ->
                                start.chosen()
                                        .ifPresent(chosenStart ->
                                                terms.chosen()
                                                        .ifPresent(chosenTerms -> {
                                                            save.keep(
                                                                    chosenStart,
                                                                    chosenTerms,
                                                                    selected());
                                                            close();
                                                        })));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-wave");
        getFooter().add(chosen, new Button(getTranslation("shell.confirm.cancel"), _ -> close()));
        getFooter().add(keep);
    }

    /// Keeps what was chosen.
    private interface Keeper {

        void keep(Start start, WaveTerms terms, Set<AccountId> accounts);
    }

    static void add(PlanPanel.Parts parts, CampaignSheet sheet, Command done) {
        var suggestion =
                parts.deliveries()
                        .earliest()
                        .plus(Duration.ofSeconds(60))
                        .truncatedTo(ChronoUnit.SECONDS);
        new WaveDialog(
                        parts,
                        free(parts, sheet, Set.of()),
                        sheet.waves().stream().map(WaveSheet::standing).toList(),
                        new Start.At(suggestion),
                        Set.of(),
                        Optional.empty(),
                        (start, terms, accounts) -> {
                            parts.campaigns().addWave(sheet.id(), start, terms, accounts);
                            done.execute();
                        })
                .open();
    }

    static void change(PlanPanel.Parts parts, CampaignSheet sheet, WaveSheet wave, Command done) {
        var mine = wave.members().stream().map(MemberSheet::account).collect(Collectors.toSet());
        new WaveDialog(
                        parts,
                        free(parts, sheet, mine),
                        sheet.waves().stream()
                                .filter(other -> !other.id().equals(wave.id()))
                                .filter(other -> !sheet.waitsFor(other, wave.id()))
                                .map(WaveSheet::standing)
                                .toList(),
                        wave.start(),
                        mine,
                        Optional.of(wave.terms()),
                        (start, terms, accounts) -> {
                            parts.campaigns()
                                    .changeWave(sheet.id(), wave.id(), start, terms, accounts);
                            done.execute();
                        })
                .open();
    }

    /// Accounts that have an adaptation and are in no other wave.
    private static List<AccountRow> free(
            PlanPanel.Parts parts, CampaignSheet sheet, Set<AccountId> mine) {
        var taken =
                sheet.members()
                        .map(MemberSheet::account)
                        .filter(account -> !mine.contains(account))
                        .collect(Collectors.toSet());
        var adapted =
                parts.adaptations().ofArticle(sheet.article()).stream()
                        .map(AdaptationRow::account)
                        .collect(Collectors.toSet());
        return parts.accounts().all().stream()
                .filter(row -> adapted.contains(row.id()) && !taken.contains(row.id()))
                .toList();
    }

    private void fill(List<AccountRow> choice, Set<AccountId> before) {
        accounts.setSelectionMode(Grid.SelectionMode.MULTI);
        accounts.addColumn(AccountRow::name)
                .setHeader(getTranslation("campaign.wave.account"))
                .setFlexGrow(2);
        accounts.addColumn(row -> kind(row.kind()))
                .setHeader(getTranslation("campaign.wave.kind"))
                .setAutoWidth(true);
        accounts.addColumn(row -> "%,d".formatted(row.followers()))
                .setHeader(getTranslation("campaign.wave.followers"))
                .setAutoWidth(true);
        accounts.setItems(new ListDataProvider<>(choice));
        accounts.addSelectionListener(_ -> count());
        choice.stream().filter(row -> before.contains(row.id())).forEach(accounts::select);
        accounts.setHeight("22rem");
        count();
    }

    private String kind(AccountKind kind) {
        return getTranslation("campaign.kind." + kind);
    }

    private HorizontalLayout tools(List<AccountRow> choice) {
        var words = new TextField();
        words.setPlaceholder(getTranslation("campaign.wave.search"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change ->
                accounts.getListDataView()
                        .setFilter(row -> row.name().contains(change.getValue().strip())));
        var all =
                new Button(
                        getTranslation("campaign.wave.all"),
                        _ ->
                                accounts.asMultiSelect()
                                        .select(
                                                choice.stream()
                                                        .filter(row ->
                                                                row.name()
                                                                        .contains(
                                                                                words.getValue()
                                                                                        .strip()))
                                                        .toList()));
        all.setId("choose-all");
        var none =
                new Button(
                        getTranslation("campaign.wave.none"),
                        _ -> accounts.asMultiSelect().deselectAll());
        var tools = new HorizontalLayout(words, all, none);
        tools.setPadding(false);
        tools.addClassName("wave-tools");
        return tools;
    }

    private Set<AccountId> selected() {
        var ids = new HashSet<AccountId>();
        accounts.getSelectedItems().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private void count() {
        terms.forAccounts(accounts.getSelectedItems());
        chosen.setText(
                getTranslation("campaign.wave.accounts", accounts.getSelectedItems().size()));
    }
}
