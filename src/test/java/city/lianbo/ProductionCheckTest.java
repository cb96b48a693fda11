package city.lianbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProductionCheckTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ApplicationContextRunner desk =
            new ApplicationContextRunner().withInitializer(new ProductionCheck());

    private final ApplicationContextRunner production =
            desk.withSystemProperties("spring.profiles.active=production");

    @Test
    void productionDoesNotStartWithoutAKeyAndSaysHowToMakeOne() {
        production.run(context -> {
            var refused = (ProductionRefused) context.getStartupFailure();
            assertThat(refused).isNotNull();
            var analysis = new ProductionRefusedAnalyzer().analyze(refused, refused);
            assertThat(analysis.getAction())
                    .contains("openssl rand -base64 32")
                    .contains("LIANBO_ENCRYPTION_KEY");
        });
    }

    @Test
    void productionRefusesAKeyOfAnotherLength() {
        production
                .withPropertyValues(ProductionCheck.KEY + "=c2hvcnQ=")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void productionRefusesAKeyThatIsNotBase64AndDoesNotRepeatIt() {
        production
                .withPropertyValues(ProductionCheck.KEY + "=correct horse battery staple")
                .run(context -> assertThat(context).getFailure().hasMessageNotContaining("horse"));
    }

    @Test
    void productionStartsWithAKey() {
        production
                .withPropertyValues(ProductionCheck.KEY + "=" + KEY)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void productionAndDemoExcludeEachOther() {
        desk.withSystemProperties("spring.profiles.active=production,demo")
                .withPropertyValues(ProductionCheck.KEY + "=" + KEY)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aDemoNeedsNoKey() {
        desk.withSystemProperties("spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
