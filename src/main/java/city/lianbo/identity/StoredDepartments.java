package city.lianbo.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredDepartments extends Repository<Department, UUID> {

    Optional<Department> findById(UUID id);

    Optional<Department> findByName(String name);

    boolean existsById(UUID id);

    List<Department> findAllByOrderByName();

    Department save(Department department);
}
