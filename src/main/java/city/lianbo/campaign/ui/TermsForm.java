package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.AccountTags;
import city.lianbo.account.TagSheet;
import city.lianbo.account.TagsNotTold;
import city.lianbo.campaign.WaveAudience;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.edition.Channel;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Times;
import city.lianbo.wechat.FollowerTag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Chooses how a wave reaches readers: the channel, whom a mass send is for, and what happens to a
/// reprint, each with its consequence. Nothing is chosen beforehand but what was kept before.
class TermsForm extends Div {

    /// Whom a mass send is for.
    enum Whom {
        ALL,
        TAG
    }

    final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    final ComboBox<String> tag = new ComboBox<>();
    final RadioButtonGroup<Boolean> reprint = new RadioButtonGroup<>();
    private final Paragraph reason = new Paragraph();
    private final Paragraph told = new Paragraph();
    private final Div push = new Div();
    private final Div tagging = new Div();
    private final transient AccountTags tags;
    private final transient Times times;
    private transient List<AccountRow> accounts = List.of();

    TermsForm(AccountTags tags, Times times) {
        this.tags = tags;
        this.times = times;
        addClassName("wave-terms");
        channel.setLabel(getTranslation("campaign.terms.channel"));
        channel.setItems(Channel.values());
        channel.setRenderer(described(one -> "campaign.channel." + one));
        channel.setId("wave-channel");
        whom.setLabel(getTranslation("campaign.terms.audience"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> getTranslation("campaign.terms.audience." + one));
        whom.setId("wave-audience");
        tag.setLabel(getTranslation("campaign.terms.tag"));
        tag.setHelperText(getTranslation("campaign.terms.tag.help"));
        tag.setWidth("min(22rem, 100%)");
        tag.setId("wave-tag");
        reprint.setLabel(getTranslation("campaign.terms.reprint"));
        reprint.setItems(false, true);
        reprint.setRenderer(described(ignore -> "campaign.terms.reprint." + (ignore ? 1 : 0)));
        reprint.setId("wave-reprint");
        reason.addClassName("check-note");
        told.addClassName("wave-tags-told");
        var ask = new Button(getTranslation("campaign.terms.tag.ask"), _ -> ask());
        ask.setId("ask-tags");
        ask.addThemeNames("small");
        tagging.add(tag, told, ask);
        push.add(whom, tagging, reprint);
        add(channel, reason, push);
        channel.addValueChangeListener(_ -> arrange());
        whom.addValueChangeListener(_ -> arrange());
        arrange();
    }

    /// A choice with its consequence under it.
    private <T> ComponentRenderer<Div, T> described(Function<T, String> key) {
        return new ComponentRenderer<>(item -> {
            var name = new Span(getTranslation(key.apply(item)));
            var words = new Span(getTranslation(key.apply(item) + ".help"));
            words.addClassName("choice-help");
            var choice = new Div(name, words);
            choice.addClassName("choice");
            return choice;
        });
    }

    void show(WaveTerms terms) {
        channel.setValue(terms.channel());
        if (terms instanceof WaveTerms.MassSend(var audience, boolean ignoreReprint)) {
            reprint.setValue(ignoreReprint);
            switch (audience) {
                case WaveAudience.AllFollowers() -> whom.setValue(Whom.ALL);
                case WaveAudience.TagNamed(var name) -> {
                    whom.setValue(Whom.TAG);
                    offer(Set.of(name));
                    tag.setValue(name);
                }
            }
        }
        arrange();
    }

    /// Which accounts the wave has now: their tags are offered, and what they may not do is not.
    void forAccounts(Collection<AccountRow> chosen) {
        accounts = List.copyOf(chosen);
        var unverified = accounts.stream().filter(row -> !row.verified()).toList();
        reason.setVisible(!unverified.isEmpty());
        if (!unverified.isEmpty()) {
            reason.setText(
                    getTranslation(
                            "campaign.terms.unverified",
                            unverified.getFirst().name(),
                            unverified.size() - 1));
        }
        channel.setItemEnabledProvider(one -> one == Channel.DRAFT_ONLY || unverified.isEmpty());
        offer(Set.of());
    }

    private void offer(Set<String> besides) {
        var sheets = tags.known(accounts.stream().map(AccountRow::id).toList());
        var many = new TreeMap<String, Integer>();
        besides.forEach(name -> many.put(name, 0));
        Optional.ofNullable(tag.getValue()).ifPresent(name -> many.putIfAbsent(name, 0));
        sheets.values()
                .forEach(sheet -> names(sheet).forEach(name -> many.merge(name, 1, Integer::sum)));
        var kept = tag.getValue();
        tag.setItems(
                many.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                        Comparator.reverseOrder()))
                        .map(Map.Entry::getKey)
                        .toList());
        tag.setItemLabelGenerator(name ->
                getTranslation(
                        "campaign.terms.tag.of",
                        name,
                        many.getOrDefault(name, 0),
                        accounts.size()));
        if (kept != null) {
            tag.setValue(kept);
        }
        var oldest = sheets.values().stream().map(TagSheet::toldAt).min(Instant::compareTo);
        int never = accounts.size() - sheets.size();
        told.setText(
                never > 0
                        ? getTranslation("campaign.terms.tag.never", never)
                        : oldest.map(at -> getTranslation("campaign.terms.tag.told", times.at(at)))
                                .orElse(""));
    }

    private static Set<String> names(TagSheet sheet) {
        var names = new HashSet<String>();
        sheet.tags().stream().map(FollowerTag::name).forEach(names::add);
        return names;
    }

    /// Account by account; one that can't be asked does not keep the others from it.
    private void ask() {
        var failed = new StringBuilder();
        for (var row : accounts) {
            try {
                tags.ask(row.id());
            } catch (TagsNotTold refused) {
                failed.append(Failures.words(refused, this)).append(' ');
            }
        }
        offer(Set.of());
        if (!failed.isEmpty()) {
            told.setText(failed.toString().strip());
        }
    }

    private void arrange() {
        boolean pushes = channel.getValue() == Channel.MASS_SEND;
        push.setVisible(pushes);
        tagging.setVisible(pushes && whom.getValue() == Whom.TAG);
    }

    /// Empty where something is still to be chosen; then the form says what.
    Optional<WaveTerms> chosen() {
        for (var group : List.of(channel, whom, reprint)) {
            group.setInvalid(false);
        }
        tag.setInvalid(false);
        if (channel.getValue() == null) {
            channel.setInvalid(true);
            channel.setErrorMessage(getTranslation("campaign.terms.channel.missing"));
            return Optional.empty();
        }
        return switch (channel.getValue()) {
            case MASS_SEND -> massSend();
            case PUBLISH -> Optional.of(new WaveTerms.Publish());
            case DRAFT_ONLY -> Optional.of(new WaveTerms.DraftOnly());
        };
    }

    private Optional<WaveTerms> massSend() {
        var audience = audience();
        if (reprint.getValue() == null) {
            reprint.setInvalid(true);
            reprint.setErrorMessage(getTranslation("campaign.terms.reprint.missing"));
            return Optional.empty();
        }
        return audience.map(some -> new WaveTerms.MassSend(some, reprint.getValue()));
    }

    private Optional<WaveAudience> audience() {
        if (whom.getValue() == null) {
            whom.setInvalid(true);
            whom.setErrorMessage(getTranslation("campaign.terms.audience.missing"));
            return Optional.empty();
        }
        return switch (whom.getValue()) {
            case ALL -> Optional.of(new WaveAudience.AllFollowers());
            case TAG -> {
                if (tag.getValue() == null) {
                    tag.setInvalid(true);
                    tag.setErrorMessage(getTranslation("campaign.terms.tag.missing"));
                    yield Optional.empty();
                }
                yield Optional.of(new WaveAudience.TagNamed(tag.getValue()));
            }
        };
    }
}
