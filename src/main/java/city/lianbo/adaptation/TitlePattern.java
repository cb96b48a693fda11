package city.lianbo.adaptation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title for many accounts at once: `{{account.name}}` and `{{title}}` are filled in per account.
record TitlePattern(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z.]+)\\s*}}");

    /// Refuses variables it does not know: they would be sent as they stand.
    TitlePattern {
        var variables = VARIABLE.matcher(text);
        while (variables.find()) {
            var name = variables.group(1);
            if (!name.equals("account.name") && !name.equals("title")) {
                throw new TitlePatternUnknownVariable(variables.group());
            }
        }
    }

    String of(String accountName, String title) {
        return VARIABLE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1).equals("title") ? title : accountName));
    }
}
