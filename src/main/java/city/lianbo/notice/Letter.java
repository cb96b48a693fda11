package city.lianbo.notice;

import city.lianbo.identity.Language;
import city.lianbo.notice.MailRows.Due;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One mail: a notice, or several that wait for the same person.
record Letter(String to, String subject, String body) {

    private static final int LONGEST_SUBJECT = 150;

    static Letter of(List<Due> mails, Wording wording, String publicAddress) {
        var first = mails.getFirst();
        var locale = first.language().locale();
        var subject =
                mails.size() == 1
                        ? wording.say("notice.mail.subject", locale, text(first, locale))
                        : wording.say("notice.mail.digest", locale, mails.size());
        var lines =
                mails.stream()
                        .map(mail -> paragraph(mail, wording, publicAddress))
                        .collect(Collectors.joining("\n\n"));
        var foot = wording.say("notice.mail.foot", locale);
        return new Letter(first.address(), oneLine(subject), lines + "\n\n-- \n" + foot + "\n");
    }

    private static String paragraph(Due mail, Wording wording, String publicAddress) {
        Language language = mail.language();
        var severity =
                wording.say("notice.severity." + mail.notice().severity(), language.locale());
        return severity
                + "  "
                + text(mail, language.locale())
                + "\n"
                + link(publicAddress, mail.notice().notice().place());
    }

    private static String text(Due mail, Locale locale) {
        return mail.notice().text(locale);
    }

    private static String link(String publicAddress, String place) {
        var base = publicAddress.endsWith("/") ? publicAddress : publicAddress + "/";
        return publicAddress.isEmpty() ? "/" + place : base + place;
    }

    /// A line break in a subject would begin another header.
    private static String oneLine(String subject) {
        var flat = subject.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST_SUBJECT ? flat : flat.substring(0, LONGEST_SUBJECT) + "…";
    }
}
