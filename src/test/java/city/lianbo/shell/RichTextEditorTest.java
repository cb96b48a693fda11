package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class RichTextEditorTest extends SpringBrowserlessTest {

    private static final String TEXT =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"a\"}}]}";

    private final List<String> told = new ArrayList<>();
    private RichTextEditor editor;

    @BeforeEach
    void openTheEditor() {
        editor = new RichTextEditor();
        editor.addValueChangeListener(event -> told.add(event.getValue()));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(editor.getValue()).isEmpty();
        assertThat(editor.isEmpty()).isTrue();
    }

    @Test
    void tellsAnEqualValueOnce() {
        editor.setValue(TEXT);
        editor.setValue(TEXT);

        assertThat(told).containsExactly(TEXT);
    }

    @Test
    void takesTheLastWordsOfAPageThatGoesAway() {
        editor.lastWords(TEXT);

        assertThat(editor.getValue()).isEqualTo(TEXT);
        assertThat(told).containsExactly(TEXT);
    }

    @Test
    void takesNoLastWordsWhenOneMayOnlyRead() {
        editor.setReadOnly(true);

        editor.lastWords(TEXT);

        assertThat(editor.getValue()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void handsOnADroppedPicture() {
        var files = new ArrayList<String>();
        editor.addPictureDroppedListener(
                event -> files.add(event.fileName() + " " + event.content().length));

        editor.dropped("台风.png", new byte[3]);

        assertThat(files).containsExactly("台风.png 3");
    }
}
