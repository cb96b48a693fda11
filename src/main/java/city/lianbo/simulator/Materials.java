package city.lianbo.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Permanent and temporary material of all accounts, and pictures for texts.
public final class Materials {

    private static final Duration TEMPORARY_LIFE = Duration.ofDays(3);

    private final Store store;
    private final SimulatedClock clock;
    private final Pictures pictures;
    private final Shelf<Material> materials;

    Materials(Store store, SimulatedClock clock, Pictures pictures) {
        this.store = store;
        this.clock = clock;
        this.pictures = pictures;
        this.materials = store.shelf("materials", Material.class);
    }

    /// `media/uploadimg`: only an address, no media id.
    public Picture addForArticle(String fileName, byte[] content) {
        return pictures.keep(content, MaterialRules.checkForArticle(fileName, content));
    }

    public Material add(
            Account account, String type, boolean permanent, String fileName, byte[] content) {
        return add(account, type, permanent, fileName, content, "", "");
    }

    public Material addVideo(
            Account account, String fileName, byte[] content, String title, String introduction) {
        return add(account, "video", true, fileName, content, title, introduction);
    }

    private Material add(
            Account account,
            String type,
            boolean permanent,
            String fileName,
            byte[] content,
            String title,
            String introduction) {
        var format = MaterialRules.check(type, permanent, fileName, content);
        var material =
                new Material(
                        Digests.opaque(48),
                        account.appId(),
                        type,
                        permanent,
                        fileName,
                        pictures.keep(content, format),
                        clock.instant(),
                        title,
                        introduction);
        store.change(() -> materials.put(material.mediaId(), material));
        return material;
    }

    /// Empty where the id is unknown, another account's, or dead.
    public Optional<Material> find(Account account, String mediaId) {
        return materials
                .find(mediaId)
                .filter(material -> material.appId().equals(account.appId()))
                .filter(this::alive);
    }

    Optional<Material> permanent(Account account, String mediaId) {
        return find(account, mediaId).filter(Material::permanent);
    }

    /// @throws WeChatRefusal 40007
    public Material get(Account account, String mediaId) {
        return find(account, mediaId).orElseThrow(() -> new WeChatRefusal(40007));
    }

    /// Permanent ones of a type, newest first.
    public List<Material> permanent(Account account, String type, boolean anyType) {
        return materials.all().stream()
                .filter(one -> one.appId().equals(account.appId()) && one.permanent())
                .filter(one -> anyType || one.type().equals(type))
                .sorted(Comparator.comparing(Material::createdAt).reversed())
                .toList();
    }

    /// @throws WeChatRefusal 40007, also for temporary ids
    public void delete(Account account, String mediaId) {
        if (permanent(account, mediaId).isEmpty()) {
            throw new WeChatRefusal(40007);
        }
        store.change(() -> materials.remove(mediaId));
    }

    public byte[] bytes(Material material) {
        return pictures.bytes(material.file());
    }

    void clear() {
        materials.clear();
    }

    private boolean alive(Material material) {
        return material.permanent()
                || clock.instant().isBefore(material.createdAt().plus(TEMPORARY_LIFE));
    }
}
