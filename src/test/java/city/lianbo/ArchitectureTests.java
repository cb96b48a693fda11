package city.lianbo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// What holds across all modules and no compiler checks. Which module may use which is said in
/// the package-infos and checked by {@link ModularityTests}.
@AnalyzeClasses(packages = "city.lianbo", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyScreensKnowVaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..ui..", "..shell..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..")
                    .because(
                            "what a feature does must be testable and usable without a screen;"
                                    + " views live in the feature's ui package or in shell");

    @ArchTest
    static final ArchRule onlyAlarmKnowsQuartz =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("city.lianbo.alarm..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.quartz..")
                    .because(
                            "the scheduler is an alarm clock: it rings a tick that a test can call"
                                    + " by itself, and it can be replaced");

    @ArchTest
    static final ArchRule onlyTheTwoHttpPackagesSpeakHttpToWeChat =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("city.lianbo.wechat.http..", "city.lianbo.simulator..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
                    .because(
                            "everybody else speaks the port WeChat in our own words, so that no"
                                    + " request leaves without the cap, the seal and the record");

    @ArchTest
    static final ArchRule aRehearsalCannotReachWeChatNorTheDatabase =
            noClasses()
                    .that()
                    .haveNameMatching("city\\.lianbo\\.delivery\\.(rehearsal\\.|Model|Rehears).*")
                    .should()
                    .transitivelyDependOnClassesThat(
                            resideInAnyPackage(
                                            "city.lianbo.wechat.http..",
                                            "java.net.http..",
                                            "java.sql..",
                                            "javax.sql..",
                                            "org.springframework.jdbc..")
                                    .or(name("city.lianbo.wechat.Credentials"))
                                    .or(simpleNameStartingWith("Jdbc")))
                    .because(
                            "a rehearsal runs the real engine: nothing it is made of may lead, over"
                                    + " however many steps, to a call, a secret or a row");

    @ArchTest
    static final ArchRule onlyTheSimulatorsHttpPackageServesHttp =
            noClasses()
                    .that()
                    .resideInAPackage("city.lianbo.simulator")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
                    .because("the simulated city is a model that tests can use without a socket");

    @ArchTest
    static final ArchRule theSimulatorSharesNoCode =
            noClasses()
                    .that()
                    .resideInAPackage("city.lianbo.simulator..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("city.lianbo.wechat..", "city.lianbo.platform..")
                    .because("shared code would share its mistakes (ADR 0004)");

    @ArchTest
    static final ArchRule timeIsHandedIn =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("city.lianbo.platform.PlatformConfiguration")
                    .and()
                    .resideOutsideOfPackage("city.lianbo.simulator..")
                    .should()
                    .callMethodWhere(asksTheMachineForTheTime())
                    .because(
                            "a test sets the time: inject java.time.InstantSource; only the clock"
                                    + " bean of platform asks the machine (and the simulator, which"
                                    + " has a clock of its own)");

    @ArchTest
    static final ArchRule repositoriesStayInside =
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .because("rows are reached through a module's front door, which checks rights");

    @ArchTest
    static final ArchRule entitiesStayInside =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAnnotatedWith(MappedSuperclass.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .because("views and other modules read records, never a live aggregate");

    @ArchTest
    static final ArchRule wiringStaysInside =
            classes()
                    .that()
                    .areAnnotatedWith(Configuration.class)
                    .or()
                    .areAnnotatedWith(ConfigurationProperties.class)
                    .or()
                    .areAnnotatedWith(Component.class)
                    .or()
                    .areAnnotatedWith(RestController.class)
                    .or()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .bePackagePrivate()
                    .because(
                            "Spring finds them by their annotation; what other modules inject"
                                    + " is a front door and carries @Service");

    @ArchTest
    static final ArchRule viewsStayInside =
            classes()
                    .that()
                    .areAnnotatedWith("com.vaadin.flow.router.Route")
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .because("the router finds a view by its annotation; nobody else should");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            noFields()
                    .should(beAnnotatedWith(Autowired.class))
                    .orShould(beAnnotatedWith("org.springframework.beans.factory.annotation.Value"))
                    .because("a class says what it needs where it is made");

    @ArchTest
    static final ArchRule nullIsSaidEverywhere =
            classes()
                    .should(liveInANullMarkedPackage())
                    .because(
                            "NullAway believes only what a package promises: add a package-info"
                                    + " with @NullMarked");

    @ArchTest
    static final ArchRule loggersArePrivate =
            fields().that()
                    .haveRawType("org.slf4j.Logger")
                    .should()
                    .bePrivate()
                    .andShould()
                    .beStatic()
                    .andShould()
                    .beFinal()
                    .allowEmptyShould(true)
                    .because("a log line names the class that wrote it");

    @ArchTest
    static final ArchRule oneWayToLog =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
                    .because("log lines go through SLF4J");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog =
            noClasses()
                    .that(are(not(aProgram())))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("what is printed carries no time, level or class");

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "asks the machine for the time",
                call -> {
                    var owner = call.getTargetOwner();
                    var name = call.getTarget().getName();
                    if (owner.isEquivalentTo(System.class)) {
                        return name.equals("currentTimeMillis");
                    }
                    var clocks =
                            owner.isEquivalentTo(Clock.class)
                                    || owner.isEquivalentTo(InstantSource.class);
                    if (clocks) {
                        return name.startsWith("system") || name.startsWith("tick");
                    }
                    return owner.getPackageName().equals("java.time")
                            && name.equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                });
    }

    private static DescribedPredicate<JavaClass> aProgram() {
        return DescribedPredicate.describe(
                "a program", type -> type.tryGetMethod("main", String[].class).isPresent());
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type, marked, type.getName() + " is in a package without it"));
            }
        };
    }
}
