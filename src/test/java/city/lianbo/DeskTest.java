package city.lianbo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// The whole desk on a database of its own ([TestDatabase]), without jobs that run by themselves: one context,
/// cached and shared by every test that carries this annotation. A test makes its own rows under
/// fresh ids and never counts on empty tables.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Chosen.class)
public @interface DeskTest {}
