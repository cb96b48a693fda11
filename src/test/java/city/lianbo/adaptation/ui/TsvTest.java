package city.lianbo.adaptation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {

    @Test
    void readsAColumn() {
        assertThat(Tsv.read("一\n二\n三\n")).containsExactly(List.of("一"), List.of("二"), List.of("三"));
    }

    @Test
    void readsTwoColumnsWithWindowsLineEnds() {
        assertThat(Tsv.read("题\t摘\r\n题二\t\r\n"))
                .containsExactly(List.of("题", "摘"), List.of("题二", ""));
    }

    @Test
    void keepsAnEmptyCellBetweenOthers() {
        assertThat(Tsv.read("一\n\n三")).containsExactly(List.of("一"), List.of(""), List.of("三"));
    }

    @Test
    void readsQuotedCells() {
        assertThat(Tsv.read("\"一\n行\"\t\"说\"\"好\"\"\"\n末"))
                .containsExactly(List.of("一\n行", "说\"好\""), List.of("末"));
    }

    @Test
    void nothingIsNoRow() {
        assertThat(Tsv.read("")).isEmpty();
    }

    @Test
    void readsWhatItWrote() {
        var rows = List.of(List.of("普通", "有\t制表"), List.of("\"引号\"", "换\n行"), List.of("", "末"));

        assertThat(Tsv.read(Tsv.write(rows))).isEqualTo(rows);
    }
}
