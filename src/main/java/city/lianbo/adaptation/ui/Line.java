package city.lianbo.adaptation.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.article.RevisionRow;

/// One account in the table: who it is, what it says in its own way, what it inherits.
record Line(AccountRow account, String department, AdaptationRow row, RevisionRow master) {

    /// The master was cut again since this account took it over.
    boolean behind() {
        return !row.revision().equals(master.id());
    }

    String title() {
        return row.title().isEmpty() ? master.title() : row.title();
    }

    String digest() {
        return row.digest().isEmpty() ? master.digest() : row.digest();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && line.row.id().equals(row.id());
    }

    @Override
    public int hashCode() {
        return row.id().hashCode();
    }
}
