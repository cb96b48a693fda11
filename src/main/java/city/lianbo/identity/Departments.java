package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The departments of the city. Reading is open to the whole desk; administrators, and the desk
/// itself when it builds a demo city, add and rename. A department is never deleted.
@Service
@Transactional
public class Departments {

    private final StoredDepartments stored;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Departments(StoredDepartments stored, Ids ids, ApplicationEventPublisher events) {
        this.stored = stored;
        this.ids = ids;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<DepartmentRow> find(DepartmentId id) {
        return stored.findById(id.value()).map(Department::row);
    }

    /// All departments by name; a city has dozens, so they are not paged.
    @Transactional(readOnly = true)
    public List<DepartmentRow> all() {
        return stored.findAllByOrderByName().stream().map(Department::row).toList();
    }

    /// Refuses a name that another department has, and names that are empty or too long (80 and 20
    /// characters).
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DESK')")
    public DepartmentId create(String name, String shortName) {
        var id = new DepartmentId(ids.next());
        var department = new Department(id, name, shortName);
        refuseTaken(department.name(), id);
        stored.save(department);
        events.publishEvent(new DepartmentCreated(id, department.name()));
        return id;
    }

    /// As [#create]; unknown ids are refused.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void rename(DepartmentId id, String name, String shortName) {
        var department =
                stored.findById(id.value()).orElseThrow(() -> new DepartmentUnknown(id.toString()));
        refuseTaken(name.strip(), id);
        department.rename(name, shortName);
        events.publishEvent(new DepartmentRenamed(id, department.name()));
    }

    private void refuseTaken(String name, DepartmentId self) {
        stored.findByName(name)
                .filter(other -> !other.row().id().equals(self))
                .ifPresent(other -> {
                    throw new DepartmentNameTaken(other.name());
                });
    }
}
