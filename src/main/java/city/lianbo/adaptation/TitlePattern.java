package city.lianbo.adaptation;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title for many accounts at once: `{{account.name}}`, `{{department.name}}` and `{{title}}` are
/// filled in per account.
record TitlePattern(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z.]+)\\s*}}");

    private static final Set<String> KNOWN = Set.of("account.name", "department.name", "title");

    /// Refuses variables it does not know: they would be sent as they stand.
    TitlePattern {
        var variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if (!KNOWN.contains(variables.group(1))) {
                throw new TitlePatternUnknownVariable(variables.group());
            }
        }
    }

    String of(String accountName, String departmentName, String title) {
        var values =
                Map.of(
                        "account.name", accountName,
                        "department.name", departmentName,
                        "title", title);
        return VARIABLE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
