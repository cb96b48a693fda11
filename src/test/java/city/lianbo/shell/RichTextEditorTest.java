package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Test
    void showsWhatOthersWroteWithoutTellingItAsTyped() {
        editor.setValue("");
        told.clear();

        int number = editor.mergeFrom(TEXT);

        assertThat(number).isEqualTo(1);
        assertThat(editor.getValue()).isEqualTo(TEXT);
        assertThat(editor.seen()).isZero();
        assertThat(editor.mergeFrom(TEXT)).isEqualTo(2);
    }

    @Test
    void aValueSaysWhichMergeItBuildsOn() {
        assertThat(RichTextEditor.seen("{\"type\":\"doc\",\"attrs\":{\"seen\":7},\"content\":[]}"))
                .isEqualTo(7);
        assertThat(RichTextEditor.seen(TEXT)).isZero();
        assertThat(RichTextEditor.seen("")).isZero();
    }

    @Test
    void tellsWhereTheCaretIs() {
        var places = new ArrayList<Optional<String>>();
        editor.addCaretListener(event -> places.add(event.block()));

        ComponentUtil.fireEvent(editor, new RichTextEditor.CaretMoved(editor, true, "b1"));
        ComponentUtil.fireEvent(editor, new RichTextEditor.CaretMoved(editor, true, null));

        assertThat(places).containsExactly(Optional.of("b1"), Optional.empty());
    }

    @Test
    void aFieldsLastWordsCountAsTyped() {
        var field = new TextField();
        var typed = new ArrayList<String>();
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.add(event.getOldValue() + " → " + event.getValue());
            }
        });
        field.setValue("台风");

        LastWords.hear(field, "台风蓝色预警");
        LastWords.hear(field, "台风蓝色预警");

        assertThat(field.getValue()).isEqualTo("台风蓝色预警");
        assertThat(typed).containsExactly("台风 → 台风蓝色预警");
    }

    @Test
    void aFieldOneMayOnlyReadHasNoLastWords() {
        var area = new TextArea();
        area.setReadOnly(true);

        LastWords.hear(area, "台风");

        assertThat(area.getValue()).isEmpty();
    }
}
