package city.lianbo.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/// Every text for people: the bundles `messages/<module>_zh.properties` and `_en.properties` of all
/// modules, in UTF-8, as [MessageFormat] patterns. Chinese is shown to whoever asks for neither.
/// A missing key is logged and shown as itself, so that a slip is seen and breaks nothing.
@Service
public class Messages implements I18NProvider {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<String, String> chinese = load("zh");
    private final Map<String, String> english = load("en");

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        var pattern = textsOf(locale).get(key);
        if (pattern == null) {
            LOG.warn("No text for {} in {}", key, locale);
            return key;
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return textsOf(locale);
    }

    private Map<String, String> textsOf(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    static boolean isEnglish(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            var bundles =
                    new PathMatchingResourcePatternResolver(Messages.class.getClassLoader())
                            .getResources("classpath*:messages/*_" + language + ".properties");
            for (var bundle : bundles) {
                read(bundle).forEach((key, text) -> put(texts, (String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (texts.put(key, text) != null) {
            throw new IllegalStateException("Two bundles define the message " + key);
        }
    }
}
