package city.lianbo.campaign;

import java.util.List;

/// What is to be said about the channels and audiences of a plan.
///
/// @param mayOnlyDraft accounts without verification whose wave sends or publishes
/// @param withoutTag accounts that have no tag of the name that their wave is for
/// @param neverAsked of these, accounts whose tags WeChat was never asked for
/// @param alike groups of accounts that send nearly the same text
public record TermsReport(
        List<String> mayOnlyDraft,
        List<String> withoutTag,
        List<String> neverAsked,
        List<ReprintForecast> alike) {

    public TermsReport {
        mayOnlyDraft = List.copyOf(mayOnlyDraft);
        withoutTag = List.copyOf(withoutTag);
        neverAsked = List.copyOf(neverAsked);
        alike = List.copyOf(alike);
    }
}
