package city.lianbo.article;

import city.lianbo.document.BlockId;
import city.lianbo.document.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One template for each kind, which comes with the desk. Their files lie beside this class under
/// `templates`; articles are Chinese, so are they.
@Component
class BuiltInTemplates {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<TemplateRow> templates =
            Arrays.stream(TemplateKind.values()).map(BuiltInTemplates::read).toList();

    List<TemplateRow> list() {
        return templates;
    }

    Optional<TemplateRow> find(TemplateId id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static TemplateRow read(TemplateKind kind) {
        var name = "templates/" + kind.name().toLowerCase(Locale.ROOT) + ".json";
        try (var file = BuiltInTemplates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No template " + name);
            }
            var json = JSON.readTree(file.readAllBytes());
            var text =
                    new ArticleText(
                            json.path("title").asString(),
                            json.path("digest").asString(),
                            "",
                            Optional.empty(),
                            Documents.parse(json.path("document").toString()));
            var required =
                    json.path("required").valueStream().map(BuiltInTemplates::required).toList();
            return new TemplateRow(id(kind), kind, "", "", text, required, true, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RequiredBlock required(JsonNode json) {
        return new RequiredBlock(
                new BlockId(json.path("block").asString()), json.path("label").asString());
    }

    private static TemplateId id(TemplateKind kind) {
        var name = "template " + kind.name();
        return new TemplateId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
