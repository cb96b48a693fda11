package city.lianbo.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    /// The classes of WeChat's codes as the facts sheet groups them, written down a second time.
    private static final String CLASSES =
            """
            RECONCILE     -1
            REFRESH       40001 40014 42001 42006
            BUG           40002
            CONTENT       40003
            CONTENT       40004 40005 40006 40009 40010 40011 40012 40113 40137
            CONTENT       40007
            BUG           40008 40033 40035 40038 40097
            CONFIGURATION 40013
            BUG           40059 40060
            CONFIGURATION 40125 40243
            BUG           40130 40031 40032
            CONTENT       40132 40155
            CONFIGURATION 40164
            BUG           41001 41002 41004 41005 41006 41011
            CONTENT       41039
            BUG           40114
            BUG           43001 43002 43003
            CONTENT       43004 43019 48002 50005
            CONTENT       44001
            BUG           44002 44003 44004
            CONTENT       45001 45002 45003 45004 45005 45006 45007 45008 45110
            QUOTA         45009
            RETRY         45011
            QUOTA         45028 45093 45040 45047
            RETRY         45061
            HUMAN         45062
            CONTENT       45064 45086
            DUPLICATE     45065
            RETRY         45066
            BUG           45067
            CONTENT       45060 48005
            QUOTA         45074
            HUMAN         45101
            ACCOUNT       45102 48004 45501
            BUG           45103 48009
            CONTENT       45157 45158 45159 45056 45057 45058 45059
            CONTENT       45166 45168 87014 46001
            BUG           47001 47002
            PERMISSION    48001
            HUMAN         48003
            QUOTA         48006
            PERMISSION    48008
            CONTENT       48010 48013 48014
            PERMISSION    48015 88000
            BUG           49003
            PERMISSION    50001
            ACCOUNT       50002 50004 50007
            CONTENT       53402 53405
            PERMISSION    53404 53406
            CONTENT       53503
            HUMAN         53504 53505
            BUG           53600
            HUMAN         61003 61007 61016 61017 61023
            CONFIGURATION 61004
            RETRY         61005 61006 61450
            BUG           61451 61500 61501
            RETRY         61503
            BUG           76001 76002 76004 76021
            PERMISSION    76003 76022
            CONTENT       88001 88002 88003 88004 88005 88006 88007 88008 88009 88010 88011
            HUMAN         89501 89502 89503 89504 89505 89506 89507
            """;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    @Test
    void holdsEveryCodeWithItsClass() {
        var expected = new TreeMap<Integer, String>();
        for (var line : CLASSES.lines().toList()) {
            var policy = line.substring(0, line.indexOf(' '));
            NUMBER.matcher(line)
                    .results()
                    .forEach(number -> expected.put(Integer.valueOf(number.group()), policy));
        }
        var actual =
                expected.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        code -> code,
                                        code -> WeChatCode.of(code).policy().name(),
                                        (a, _) -> a,
                                        TreeMap::new));

        assertThat(actual).isEqualTo(expected);
        assertThat(expected.keySet())
                .allSatisfy(
                        code -> assertThat(WeChatCode.of(code)).isNotEqualTo(WeChatCode.UNKNOWN));
    }

    @Test
    void callsAnythingElseUnknown() {
        assertThat(WeChatCode.of(123456)).isEqualTo(WeChatCode.UNKNOWN);
        assertThat(WeChatCode.of(0)).isEqualTo(WeChatCode.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void explainsEachCodeInBothLanguages(WeChatCode code) throws IOException {
        for (var language : new String[] {"zh", "en"}) {
            assertThat(bundle(language).getProperty(code.meaningKey(), "")).isNotBlank();
            assertThat(bundle(language).getProperty(code.remedyKey(), "")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void explainsEachVerdictInBothLanguages(SendVerdict verdict) throws IOException {
        for (var language : new String[] {"zh", "en"}) {
            assertThat(bundle(language).getProperty(verdict.meaningKey(), "")).isNotBlank();
            assertThat(bundle(language).getProperty(verdict.remedyKey(), "")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void keepsNoTextThatNobodyCanReach(String language) throws IOException {
        var reachable =
                Arrays.stream(WeChatCode.values())
                        .flatMap(code -> Stream.of(code.meaningKey(), code.remedyKey()))
                        .collect(Collectors.toSet());
        Arrays.stream(SendVerdict.values())
                .forEach(verdict -> {
                    reachable.add(verdict.meaningKey());
                    reachable.add(verdict.remedyKey());
                });

        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(reachable);
    }

    @Test
    void readsTheVerdictFromWeChatsOwnWord() {
        var words =
                Map.of(
                        "err(10001)", SendVerdict.SUSPECTED_ADVERTISING,
                        "err(30003)", SendVerdict.REPRINT_NOT_WANTED,
                        "err(40001)", SendVerdict.ADMINISTRATOR_REFUSED,
                        "err(40002)", SendVerdict.ADMINISTRATOR_SILENT,
                        "err(20431)", SendVerdict.REJECTED_BY_PLATFORM,
                        "err(99999999999)", SendVerdict.REJECTED_BY_PLATFORM,
                        "send fail", SendVerdict.SEND_FAILED,
                        "SEND_FAIL", SendVerdict.SEND_FAILED,
                        "", SendVerdict.REJECTED_BY_PLATFORM);

        assertThat(words)
                .allSatisfy((word, verdict) -> assertThat(SendVerdict.of(word)).isEqualTo(verdict));
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        var name = "/messages/wechat_" + language + ".properties";
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(CatalogueTest.class.getResourceAsStream(name), name),
                        UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
