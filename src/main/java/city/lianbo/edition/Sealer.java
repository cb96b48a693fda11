package city.lianbo.edition;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Comments;
import city.lianbo.adaptation.Effective;
import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Theme;
import city.lianbo.document.Variables;
import city.lianbo.document.WeChatHtml;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Renders editions as they would leave now and computes their seals. Writes nothing; refuses what
/// WeChat would refuse, naming the account.
@Component
class Sealer {

    private final Adaptations adaptations;
    private final Accounts accounts;
    private final Pictures pictures;
    private final Companions companions;

    Sealer(Adaptations adaptations, Accounts accounts, Pictures pictures, Companions companions) {
        this.adaptations = adaptations;
        this.accounts = accounts;
        this.pictures = pictures;
        this.companions = companions;
    }

    /// @param days on which they go out, for texts that name the day
    Map<EditionId, Sealing> sealings(Collection<Edition> editions, Map<EditionId, LocalDate> days) {
        var work = new Work(editions, days);
        var sealings = new LinkedHashMap<EditionId, Sealing>();
        editions.forEach(edition -> sealings.put(edition.id(), work.sealing(edition)));
        return sealings;
    }

    /// The seal of the edition with its own items as they are frozen.
    static Fingerprint sealed(Edition edition, Sealing sealing) {
        return edition.sealWith(sealing.items().stream().map(SealingItem::seal).toList());
    }

    /// The seals they would get now; empty for those that could not be sealed.
    Map<Edition, Optional<Fingerprint>> seals(
            Collection<Edition> editions, Map<EditionId, LocalDate> days) {
        var work = new Work(editions, days);
        var seals = new LinkedHashMap<Edition, Optional<Fingerprint>>();
        editions.forEach(edition -> seals.put(edition, work.seal(edition)));
        return seals;
    }

    /// What sealing one own item of an account now would give.
    ///
    /// @param day on which it goes out
    SealingItem item(AdaptationId adaptation, AccountId account, LocalDate day) {
        return new Work(Set.of(adaptation), Set.of(account))
                .sealing(adaptation, nameOf(account), day);
    }

    /// The seals that own items would get now; those that could not be sealed are left out.
    Map<AdaptationId, Fingerprint> itemSeals(Collection<AdaptationId> wanted, LocalDate day) {
        var work = new Work(wanted, Set.of());
        var seals = new HashMap<AdaptationId, Fingerprint>();
        for (var adaptation : wanted) {
            try {
                seals.put(adaptation, work.sealing(adaptation, "", day).seal());
            } catch (RuleBroken _) {
                seals.remove(adaptation);
            }
        }
        return seals;
    }

    Map<AdaptationId, AccountId> owners(Collection<AdaptationId> wanted) {
        return adaptations.effective(wanted).values().stream()
                .collect(Collectors.toMap(Effective::id, Effective::account));
    }

    String nameOf(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }

    /// What is rendered: accounts that change the same still differ in their brands.
    private record Wanted(Document document, Theme theme, Variables variables) {}

    /// One sealing of many editions: each text rendered, each cover looked up once.
    private final class Work {

        private final Map<AdaptationId, Effective> effective;
        private final Map<AccountId, String> names;
        private final Map<Wanted, WeChatHtml> rendered = new HashMap<>();
        private final Map<Fingerprint, PictureInfo> covers = new HashMap<>();
        private final Map<EditionId, SequencedMap<String, String>> lists;
        private final Map<EditionId, LocalDate> days;

        Work(Collection<Edition> editions, Map<EditionId, LocalDate> days) {
            this(
                    editions.stream()
                            .flatMap(edition -> edition.campaignItems().stream())
                            .map(EditionItem::adaptationId)
                            .toList(),
                    editions.stream().map(Edition::account).collect(Collectors.toSet()),
                    editions.stream().map(Edition::id).toList(),
                    days);
        }

        /// Own items: what an account adds itself stands in no list of others.
        Work(Collection<AdaptationId> wanted, Set<AccountId> accounts) {
            this(wanted, accounts, List.of(), Map.of());
        }

        private Work(
                Collection<AdaptationId> wanted,
                Set<AccountId> accounts,
                Collection<EditionId> editions,
                Map<EditionId, LocalDate> days) {
            this.days = days;
            effective = adaptations.effective(wanted);
            names =
                    accounts.stream()
                            .collect(Collectors.toMap(Function.identity(), Sealer.this::nameOf));
            lists = lists(companions.of(editions));
        }

        private Map<EditionId, SequencedMap<String, String>> lists(
                Map<EditionId, List<AccountId>> companions) {
            var wanted = companions.values().stream().flatMap(List::stream).distinct().toList();
            var known =
                    accounts.some(wanted).stream()
                            .collect(Collectors.toMap(AccountRow::id, AccountRow::name));
            var found = new HashMap<EditionId, SequencedMap<String, String>>();
            companions.forEach((edition, list) -> {
                var named = new LinkedHashMap<String, String>();
                list.forEach(one -> named.put(SlotKind.also(one), known.getOrDefault(one, "")));
                found.put(edition, named);
            });
            return found;
        }

        Sealing sealing(Edition edition) {
            var name = names.getOrDefault(edition.account(), "");
            var items =
                    edition.campaignItems().stream()
                            .map(item ->
                                    sealing(
                                            item.adaptationId(),
                                            item.terms(),
                                            name,
                                            listOf(edition),
                                            Optional.ofNullable(days.get(edition.id()))))
                            .toList();
            var seal = edition.sealOf(items.stream().map(SealingItem::seal).toList());
            return new Sealing(seal, items);
        }

        Optional<Fingerprint> seal(Edition edition) {
            try {
                return Optional.of(sealed(edition, sealing(edition)));
            } catch (RuleBroken _) {
                return Optional.empty();
            }
        }

        private SequencedMap<String, String> listOf(Edition edition) {
            return lists.getOrDefault(edition.id(), new LinkedHashMap<>());
        }

        SealingItem sealing(AdaptationId adaptation, String name, LocalDate day) {
            return sealing(
                    adaptation, ItemTerms.PLAIN, name, new LinkedHashMap<>(), Optional.of(day));
        }

        private SealingItem sealing(
                AdaptationId adaptation,
                ItemTerms terms,
                String name,
                SequencedMap<String, String> list,
                Optional<LocalDate> day) {
            var found = effective.get(adaptation);
            if (found == null) {
                throw new EditionUnknown();
            }
            var text = day.map(found::sentOn).orElse(found);
            var content = content(text, terms, name, list);
            return new SealingItem(
                    content,
                    content.seal(),
                    text.revision(),
                    text.contributors(),
                    text.difference());
        }

        private ItemContent content(
                Effective text, ItemTerms terms, String name, SequencedMap<String, String> list) {
            if (text.title().isBlank()) {
                throw new TitleMissing(name);
            }
            text.check(name);
            var cover = cover(text, name);
            var html = html(text, name).withList(list);
            return new ItemContent(
                    text.title(),
                    text.author(),
                    text.digest(),
                    html.html(),
                    source(text, terms),
                    new Cover.Picture(cover.id()),
                    cover.cropWide(),
                    cover.cropSquare(),
                    terms.openComment() || text.comments() != Comments.OFF,
                    terms.openComment()
                            ? terms.onlyFansComment()
                            : text.comments() == Comments.FOLLOWERS);
        }

        private static String source(Effective text, ItemTerms terms) {
            return Documents.hasSlot(text.document(), Block.LinkSlot.SlotKind.ORIGIN)
                    ? Binding.lateSource(terms.contentSourceUrl())
                    : terms.contentSourceUrl();
        }

        private PictureInfo cover(Effective text, String name) {
            var wanted = text.cover().orElseThrow(() -> new CoverMissing(name));
            return covers.computeIfAbsent(
                    wanted,
                    picture -> pictures.find(picture).orElseThrow(() -> new CoverMissing(name)));
        }

        private WeChatHtml html(Effective text, String name) {
            if (text.document().isBlank()) {
                throw new TextMissing(name);
            }
            checkFilled(text, name);
            var html =
                    rendered.computeIfAbsent(
                            new Wanted(
                                    text.document(),
                                    text.theme(),
                                    text.variables().usedIn(text.document())),
                            _ -> text.html());
            checkSize(Binding.longest(html.html()), name);
            return html;
        }

        private static void checkFilled(Effective text, String name) {
            var open = new ArrayList<String>();
            text.variables()
                    .missingIn(text.document())
                    .forEach(variable -> open.add(variable.placeholder()));
            Documents.blanks(text.document()).forEach(blank -> open.add(blank.placeholder()));
            if (!open.isEmpty()) {
                throw new PlacesUnfilled(name, open);
            }
        }
    }

    static void checkSize(String html, String name) {
        int characters = html.codePointCount(0, html.length());
        if (characters >= WeChatHtml.CHARACTER_LIMIT) {
            throw new ContentTooLong(name, characters, WeChatHtml.CHARACTER_LIMIT - 1);
        }
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        if (bytes >= WeChatHtml.BYTE_LIMIT) {
            throw new ContentTooHeavy(name, bytes, WeChatHtml.BYTE_LIMIT - 1);
        }
    }
}
