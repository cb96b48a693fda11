package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;

/// A department as others see it.
///
/// @param shortName what fits a narrow column (`交通`)
public record DepartmentRow(DepartmentId id, String name, String shortName) {}
