package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.BulkAdaptations.Words;
import city.lianbo.article.ArticleLimits;
import java.util.Optional;

/// The columns that can be written in the table itself.
enum Field {
    TITLE,
    DIGEST;

    ArticleLimits.Limit limit() {
        return this == TITLE ? ArticleLimits.TITLE : ArticleLimits.DIGEST;
    }

    String column() {
        return this == TITLE ? "title" : "digest";
    }

    String own(AccountLine line) {
        return this == TITLE ? line.row().title() : line.row().digest();
    }

    String shown(AccountLine line, Sheet sheet) {
        return this == TITLE ? sheet.title(line) : sheet.digest(line);
    }

    Words words(String text) {
        return this == TITLE
                ? new Words(Optional.of(text), Optional.empty())
                : new Words(Optional.empty(), Optional.of(text));
    }
}
