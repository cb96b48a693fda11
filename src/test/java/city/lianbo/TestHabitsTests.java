package city.lianbo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

/// Habits of the tests themselves.
@AnalyzeClasses(packages = "city.lianbo", importOptions = OnlyIncludeTests.class)
class TestHabitsTests {

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .because(
                            "a slept-for test is slow on a good day and red on a bad one: await"
                                    + " the fact (Awaitility) or move the SettableClock");

    @ArchTest
    static final ArchRule nothingIsDisabled =
            noMethods()
                    .should()
                    .beAnnotatedWith(Disabled.class)
                    .because("a test that does not run says nothing: repair it or delete it");

    @ArchTest
    static final ArchRule noClassIsDisabled =
            noClasses()
                    .should()
                    .beAnnotatedWith(Disabled.class)
                    .because("a test that does not run says nothing: repair it or delete it");
}
