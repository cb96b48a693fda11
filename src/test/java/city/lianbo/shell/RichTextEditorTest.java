package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
        editor.lastWords(TEXT, 1);

        assertThat(editor.getValue()).isEqualTo(TEXT);
        assertThat(told).containsExactly(TEXT);
    }

    @Test
    void hearsTheLastWordsOfAWindowThatIsGoneAlready() {
        UI.getCurrent().add(editor);
        var key = editor.getElement().getAttribute("last-words").replaceFirst(".*/", "");
        UI.getCurrent().remove(editor);

        boolean heard = LastWords.hear(VaadinSession.getCurrent(), key, TEXT, 1);

        assertThat(heard).isTrue();
        assertThat(told).containsExactly(TEXT);
        assertThat(LastWords.hear(VaadinSession.getCurrent(), "nobody's", TEXT, 1)).isFalse();
    }

    @Test
    void lastWordsThatWereOvertakenAreNotHeard() {
        editor.lastWords(TEXT, 2);

        editor.lastWords("", 1);

        assertThat(told).containsExactly(TEXT);
    }

    @Test
    void lastWordsComeInByPost() throws IOException {
        UI.getCurrent().add(editor);
        var address = "/" + editor.getElement().getAttribute("last-words");

        assertThat(post(address, TEXT)).isEqualTo(204);
        assertThat(told).containsExactly(TEXT);
        assertThat(post("/" + LastWords.ADDRESS + "nobody's", TEXT)).isEqualTo(404);
        assertThat(post(address, "台".repeat(30_000))).isEqualTo(413);
    }

    private static int post(String address, String text) throws IOException {
        var request = new MockHttpServletRequest("POST", address);
        request.setPathInfo(address);
        request.addHeader("X-Told-At", "1");
        request.setContent(text.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        var service = (VaadinServletService) VaadinService.getCurrent();
        boolean taken =
                new LastWordsIntake()
                        .handleRequest(
                                VaadinSession.getCurrent(),
                                new VaadinServletRequest(request, service),
                                new VaadinServletResponse(response, service));
        assertThat(taken).isTrue();
        return response.getStatus();
    }

    @Test
    void takesNoLastWordsWhenOneMayOnlyRead() {
        editor.setReadOnly(true);

        editor.lastWords(TEXT, 1);

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
