package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TitlePatternTest {

    @Test
    void fillsInAccountDepartmentAndTitle() {
        var pattern = new TitlePattern("{{account.name}} | {{ title }} | {{department.name}}");

        assertThat(pattern.of("临江交通", "交通", "台风$1预警")).isEqualTo("临江交通 | 台风$1预警 | 交通");
    }

    @Test
    void emptyPatternInherits() {
        assertThat(new TitlePattern("").of("临江交通", "交通", "台风")).isEmpty();
    }

    @Test
    void refusesVariablesNobodyCanFillIn() {
        assertThatThrownBy(() -> new TitlePattern("{{department.hotline}}"))
                .isInstanceOf(TitlePatternUnknownVariable.class)
                .hasMessageContaining("{{department.hotline}}");
    }
}
