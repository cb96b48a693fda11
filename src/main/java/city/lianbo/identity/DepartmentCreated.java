package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;

/// A department was added to the city.
public record DepartmentCreated(DepartmentId department, String name) implements DomainEvent {

    @Override
    public String subjectType() {
        return "department";
    }

    @Override
    public String subjectId() {
        return department.toString();
    }
}
