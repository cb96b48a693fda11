package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.AccountTags;
import city.lianbo.account.Accounts;
import city.lianbo.account.TagSheet;
import city.lianbo.edition.Address;
import city.lianbo.edition.Audience;
import city.lianbo.platform.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Turns the terms of waves into the terms of each account: a tag's name into the number that it has
/// there. Where an account has no such tag there is no address, and nothing takes its place.
@Component
class Addressing {

    private final AccountTags tags;
    private final Accounts accounts;

    Addressing(AccountTags tags, Accounts accounts) {
        this.tags = tags;
        this.accounts = accounts;
    }

    /// The tags of the waves' accounts, where a tag is asked for; asks nobody.
    Map<AccountId, TagSheet> told(Collection<Wave> waves) {
        return tags.known(tagged(waves));
    }

    /// Empty where the account has no such tag, as far as WeChat told.
    static Optional<Address> of(WaveTerms terms, AccountId account, Map<AccountId, TagSheet> told) {
        return audience(terms, Optional.ofNullable(told.get(account)))
                .map(audience -> new Address(terms.channel(), audience, ignoresReprint(terms)));
    }

    private static boolean ignoresReprint(WaveTerms terms) {
        return terms instanceof WaveTerms.MassSend(_, boolean ignoreReprint) && ignoreReprint;
    }

    private static List<AccountId> tagged(Collection<Wave> waves) {
        return waves.stream()
                .filter(wave ->
                        wave.terms() instanceof WaveTerms.MassSend(WaveAudience.TagNamed _, _))
                .flatMap(wave -> wave.members().stream())
                .map(Member::account)
                .toList();
    }

    private static Optional<Audience> audience(WaveTerms terms, Optional<TagSheet> told) {
        return switch (terms) {
            case WaveTerms.MassSend(WaveAudience.AllFollowers(), _) ->
                    Optional.of(new Audience.AllFollowers());
            case WaveTerms.MassSend(WaveAudience.TagNamed(var name), _) ->
                    told.flatMap(sheet -> sheet.named(name))
                            .map(tag -> new Audience.Tagged(tag.id()));
            case WaveTerms.Publish _, WaveTerms.DraftOnly _ -> Optional.of(new Audience.Nobody());
        };
    }

    /// The address of every account of the plan. Refuses where any lacks the tag ([TagMissing]) or may
    /// not send so ([AccountMayOnlyDraft]).
    Map<AccountId, Address> ofAll(Collection<Wave> waves) {
        var rows =
                accounts
                        .some(
                                waves.stream()
                                        .flatMap(wave -> wave.members().stream())
                                        .map(Member::account)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(AccountRow::id, row -> row));
        refuseUnverified(waves, rows);
        var told = told(waves);
        var found = new HashMap<AccountId, Address>();
        for (var wave : waves) {
            var lacking = new ArrayList<String>();
            for (var member : wave.members()) {
                of(wave.terms(), member.account(), told)
                        .ifPresentOrElse(
                                address -> found.put(member.account(), address),
                                () -> lacking.add(name(rows, member.account())));
            }
            if (!lacking.isEmpty()
                    && wave.terms()
                            instanceof WaveTerms.MassSend(WaveAudience.TagNamed(var tag), _)) {
                throw new TagMissing(tag, lacking.getFirst(), lacking.size() - 1);
            }
        }
        return found;
    }

    private static void refuseUnverified(Collection<Wave> waves, Map<AccountId, AccountRow> rows) {
        var unfit =
                waves.stream()
                        .filter(wave -> !(wave.terms() instanceof WaveTerms.DraftOnly))
                        .flatMap(wave -> wave.members().stream())
                        .map(Member::account)
                        .filter(account ->
                                !Optional.ofNullable(rows.get(account))
                                        .map(AccountRow::verified)
                                        .orElse(false))
                        .toList();
        if (!unfit.isEmpty()) {
            throw new AccountMayOnlyDraft(name(rows, unfit.getFirst()), unfit.size() - 1);
        }
    }

    private static String name(Map<AccountId, AccountRow> rows, AccountId account) {
        return Optional.ofNullable(rows.get(account))
                .map(AccountRow::name)
                .orElse(account.toString());
    }
}
