package city.lianbo.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/// The accounts that send at one instant.
@Entity
@Table(name = "campaign_wave")
class Wave {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    @SuppressWarnings("UnusedVariable") // the other side of Campaign.waves
    private Campaign campaign;

    private Instant departsAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 500)
    @CollectionTable(name = "campaign_member", joinColumns = @JoinColumn(name = "wave_id"))
    private List<Member> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Wave() {}

    Wave(Campaign campaign, WaveId id, Instant departsAt) {
        this.campaign = campaign;
        this.id = id.value();
        this.departsAt = departsAt;
    }

    void departAt(Instant instant) {
        departsAt = instant;
    }

    void replaceMembers(List<Member> replacement) {
        if (replacement.isEmpty()) {
            throw new WaveWithoutAccounts();
        }
        members.clear();
        members.addAll(replacement);
    }

    WaveId id() {
        return new WaveId(id);
    }

    Instant departsAt() {
        return departsAt;
    }

    List<Member> members() {
        return List.copyOf(members);
    }
}
