package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.edition.Binding;
import city.lianbo.edition.Cover;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SealedItem;
import city.lianbo.media.Pictures;
import city.lianbo.media.Upload;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Reviews;
import city.lianbo.review.SealStatus;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks up what the engine must know: the edition as it was sealed, whether it is approved, and
/// whether its account may send.
@Component
class EditionManifest implements Manifest {

    static final String NO_QUOTA = "delivery.held.no-quota";

    private final Editions editions;
    private final Reviews reviews;
    private final Accounts accounts;
    private final Pictures pictures;
    private final Quotas quotas;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionTemplate transaction;

    EditionManifest(
            Editions editions,
            Reviews reviews,
            Accounts accounts,
            Pictures pictures,
            Quotas quotas,
            JdbcTemplate batch,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.reviews = reviews;
        this.accounts = accounts;
        this.pictures = pictures;
        this.quotas = quotas;
        this.sql = JdbcClient.create(batch);
        this.batch = batch;
        this.transaction = transaction;
    }

    @Override
    public Clearance clear(Delivery delivery) {
        var edition = editions.sealed(new EditionId(delivery.edition()));
        if (edition.isEmpty()) {
            return new Clearance.Held("delivery.held.not-sealed", "");
        }
        var sealed = edition.get();
        if (!sealed.editionSeal().equals(delivery.editionSeal())) {
            return new Clearance.Held("delivery.held.sealed-anew", sealed.editionSeal().brief());
        }
        if (editions.awaitsFreeze(sealed.id())) {
            return new Clearance.Held("delivery.held.awaits-freeze", "");
        }
        var unapproved = unapproved(sealed);
        if (unapproved.isPresent()) {
            return new Clearance.Held("delivery.held.not-approved", unapproved.get().brief());
        }
        return accounts.find(delivery.account())
                .map(account -> clear(account, delivery, sealed))
                .orElseGet(() -> new Clearance.Held("delivery.held.account-unknown", ""));
    }

    private Optional<Fingerprint> unapproved(SealedEdition sealed) {
        var seals = sealed.items().stream().map(SealedItem::seal).toList();
        var statuses = reviews.statusOf(seals);
        return seals.stream()
                .filter(seal ->
                        !Optional.ofNullable(statuses.get(seal))
                                .map(SealStatus::approved)
                                .orElse(false))
                .findFirst();
    }

    /// A delivery holds its quota since it was planned; where its gate opened on another day, it may
    /// not have got one there.
    private Clearance clear(AccountRow account, Delivery delivery, SealedEdition sealed) {
        if (!account.active()) {
            return new Clearance.Held("delivery.held.account-not-active", account.name());
        }
        if (sealed.channel().usesQuota()
                && !quotas.tryReserve(account.id(), delivery.departsAt(), delivery.id().value())) {
            return new Clearance.Held(NO_QUOTA, account.name());
        }
        return new Clearance.Cleared(new Cargo(sealed));
    }

    /// What was sealed, whether or not it may leave.
    SealedCargo cargo(SealedEdition sealed) {
        return new Cargo(sealed);
    }

    @Override
    public List<String> titles(Delivery delivery) {
        return editions.sealed(new EditionId(delivery.edition()))
                .filter(sealed -> sealed.editionSeal().equals(delivery.editionSeal()))
                .map(sealed -> sealed.items().stream().map(SealedItem::title).toList())
                .orElse(List.of());
    }

    @Override
    public boolean phoneProtected(Delivery delivery) {
        return accounts.find(delivery.account()).map(AccountRow::phoneProtected).orElse(false);
    }

    @Override
    public Map<Fingerprint, String> uploaded(
            Delivery delivery, Collection<Fingerprint> pictures, boolean cover) {
        var found = new HashMap<Fingerprint, String>();
        if (!pictures.isEmpty()) {
            sql.sql(
                            """
                            select picture, address from delivery_upload
                             where account_id = :account and picture in (:pictures)
                               and cover = :cover
                            """)
                    .param("account", delivery.account().value())
                    .param("pictures", pictures.stream().map(Fingerprint::hex).toList())
                    .param("cover", cover)
                    .query(row -> {
                        found.put(
                                new Fingerprint(DeliveryRows.text(row, "picture")),
                                DeliveryRows.text(row, "address"));
                    });
        }
        return found;
    }

    @Override
    public void rememberUploads(
            Delivery delivery, Map<Fingerprint, String> addresses, boolean cover) {
        if (!addresses.isEmpty()) {
            transaction.executeWithoutResult(_ -> insert(delivery, addresses, cover));
        }
    }

    private void insert(Delivery delivery, Map<Fingerprint, String> addresses, boolean cover) {
        batch.batchUpdate(
                """
                insert into delivery_upload (account_id, picture, cover, address)
                values (?, ?, ?, ?) on conflict do nothing
                """,
                addresses.entrySet(),
                500,
                (statement, upload) -> {
                    statement.setObject(1, delivery.account().value());
                    statement.setString(2, upload.getKey().hex());
                    statement.setBoolean(3, cover);
                    statement.setString(4, upload.getValue());
                });
    }

    @Override
    public void forgetUploads(Delivery delivery) {
        forget(delivery.account());
    }

    private void forget(AccountId account) {
        sql.sql("delete from delivery_upload where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private final class Cargo implements SealedCargo {

        private final SealedEdition sealed;

        Cargo(SealedEdition sealed) {
            this.sealed = sealed;
        }

        @Override
        public Set<Fingerprint> bodyPictures() {
            return sealed.items().stream()
                    .filter(item -> !item.isOpaque())
                    .flatMap(item -> Binding.pictures(item.html()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Set<Fingerprint> covers() {
            return sealed.items().stream()
                    .flatMap(item -> item.cover().inLibrary().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public PictureUpload bodyPicture(Fingerprint picture) {
            return upload(pictures.forArticleBody(picture));
        }

        @Override
        public PictureUpload cover(Fingerprint picture) {
            return upload(pictures.forCover(picture));
        }

        private static PictureUpload upload(Upload upload) {
            return new PictureUpload(upload.fileName(), upload.contentType(), upload.bytes());
        }

        @Override
        public Set<String> slots() {
            return sealed.items().stream()
                    .flatMap(item -> Binding.slots(item).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public List<DraftArticle> bind(
                Map<Fingerprint, String> addresses,
                Map<Fingerprint, MediaId> covers,
                Map<String, String> links) {
            return sealed.items().stream()
                    .map(item -> article(item, covers, Binding.bind(item, addresses, links)))
                    .toList();
        }

        private static DraftArticle article(
                SealedItem item, Map<Fingerprint, MediaId> covers, Binding.Bound bound) {
            return new DraftArticle(
                    item.title(),
                    item.author(),
                    item.digest(),
                    bound.html(),
                    bound.contentSourceUrl(),
                    cover(item.cover(), covers),
                    item.coverCropWide(),
                    item.coverCropSquare(),
                    item.openComment(),
                    item.onlyFansComment());
        }

        private static MediaId cover(Cover cover, Map<Fingerprint, MediaId> covers) {
            return switch (cover) {
                case Cover.Picture(var picture) ->
                        Optional.ofNullable(covers.get(picture)).orElseThrow();
                case Cover.Material(var mediaId) -> new MediaId(mediaId);
            };
        }
    }
}
