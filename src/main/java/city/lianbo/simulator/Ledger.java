package city.lianbo.simulator;

import java.util.List;

/// The list of everything that was accepted. Two rows for one intent are a duplicate, and show.
public final class Ledger {

    private final Numbers numbers;
    private final Shelf<LedgerEntry> entries;

    Ledger(Store store, Numbers numbers) {
        this.numbers = numbers;
        this.entries = store.shelf("ledger", LedgerEntry.class);
    }

    void record(MassJob job) {
        var lines = job.articles().stream().map(LedgerEntry.Line::of).toList();
        put(
                new LedgerEntry(
                        numbers.nextRow("ledger"),
                        job.appId(),
                        LedgerEntry.Kind.SEND,
                        job.clientmsgid(),
                        job.msgId(),
                        null,
                        job.msgDataId(),
                        job.range(),
                        job.acceptedAt(),
                        lines));
    }

    void record(Publication publication) {
        var lines = publication.articles().stream().map(LedgerEntry.Line::of).toList();
        put(
                new LedgerEntry(
                        numbers.nextRow("ledger"),
                        publication.appId(),
                        LedgerEntry.Kind.PUBLICATION,
                        "",
                        null,
                        publication.publishId(),
                        publication.msgDataId(),
                        "",
                        publication.acceptedAt(),
                        lines));
    }

    /// In order of acceptance.
    ///
    /// @param appId empty for all accounts
    public List<LedgerEntry> of(String appId) {
        return entries.all().stream()
                .filter(entry -> appId.isEmpty() || entry.appId().equals(appId))
                .toList();
    }

    void clear() {
        entries.clear();
    }

    private void put(LedgerEntry entry) {
        entries.put(Keys.ordered(entry.number()), entry);
    }
}
