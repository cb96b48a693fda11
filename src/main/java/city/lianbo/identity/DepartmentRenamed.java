package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;

/// A department has another name.
public record DepartmentRenamed(DepartmentId department, String name) implements DomainEvent {

    @Override
    public String subjectType() {
        return "department";
    }

    @Override
    public String subjectId() {
        return department.toString();
    }
}
