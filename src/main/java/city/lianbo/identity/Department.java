package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "department")
class Department {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_SHORT_NAME = 20;

    @Id private UUID id;
    private String name;
    private String shortName;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Department() {}

    Department(DepartmentId id, String name, String shortName) {
        this.id = id.value();
        this.name = name;
        this.shortName = shortName;
        rename(name, shortName);
    }

    final void rename(String newName, String newShortName) {
        var full = newName.strip();
        var brief = newShortName.strip();
        if (full.isEmpty()
                || full.length() > LONGEST_NAME
                || brief.isEmpty()
                || brief.length() > LONGEST_SHORT_NAME) {
            throw new DepartmentNameUnfit(LONGEST_NAME, LONGEST_SHORT_NAME);
        }
        name = full;
        shortName = brief;
    }

    String name() {
        return name;
    }

    DepartmentRow row() {
        return new DepartmentRow(new DepartmentId(id), name, shortName);
    }
}
