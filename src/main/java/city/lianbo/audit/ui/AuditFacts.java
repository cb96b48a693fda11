package city.lianbo.audit.ui;

import city.lianbo.audit.AuditRow;
import com.vaadin.flow.component.html.DescriptionList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One row's details, a line for each component of the fact.
class AuditFacts extends DescriptionList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    AuditFacts(AuditRow row) {
        addClassName("admin-facts");
        line(getTranslation("audit.row.event"), row.eventType());
        line(getTranslation("audit.row.subject"), row.subjectType() + " " + row.subjectId());
        JSON.readTree(row.details())
                .propertyStream()
                .forEach(component -> line(component.getKey(), text(component.getValue())));
        line(
                getTranslation("audit.row.position"),
                row.position()
                        .map(String::valueOf)
                        .orElseGet(() -> getTranslation("audit.row.waiting")));
    }

    private void line(String term, String text) {
        add(new Term(term), new Description(text));
    }

    private static String text(JsonNode component) {
        return component.isNull()
                ? "–"
                : component.isString() ? component.asString() : component.toString();
    }
}
