package city.lianbo.account;

import city.lianbo.document.Documents;

/// What an account is for: shown beside its adaptations, compared over the whole city.
///
/// @param duty what it speaks about
/// @param audience to whom
/// @param tone how
/// @param notOurs what it does not cover, and who does
public record Positioning(String duty, String audience, String tone, String notOurs) {

    public static final Positioning NONE = new Positioning("", "", "", "");
    public static final int LONGEST = 500;
    public static final int LONGEST_TONE = 200;

    public Positioning {
        duty = Documents.clean(duty).strip();
        audience = Documents.clean(audience).strip();
        tone = Documents.clean(tone).strip();
        notOurs = Documents.clean(notOurs).strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    void check(String account) {
        limit(account, "duty", duty, LONGEST);
        limit(account, "audience", audience, LONGEST);
        limit(account, "tone", tone, LONGEST_TONE);
        limit(account, "not-ours", notOurs, LONGEST);
    }

    private static void limit(String account, String field, String text, int longest) {
        if (text.length() > longest) {
            throw new AccountFieldTooLong(account, field, longest);
        }
    }
}
