package city.lianbo.audit.ui;

import city.lianbo.audit.AuditQuery;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonRow;
import city.lianbo.platform.Beijing;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What narrows the record: kind, person, subject, days.
class AuditFilters extends Div {

    private final ComboBox<String> event = new ComboBox<>();
    private final ComboBox<PersonRow> person = new ComboBox<>();
    final TextField subject = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    AuditFilters(
            List<String> eventTypes,
            UnaryOperator<String> eventWords,
            People people,
            Command onChange) {
        addClassName("admin-filters");
        event.setLabel(getTranslation("audit.filter.event"));
        event.setItems(eventTypes);
        event.setItemLabelGenerator(eventWords::apply);
        event.setClearButtonVisible(true);
        person.setLabel(getTranslation("audit.filter.person"));
        person.setItems(query ->
                people
                        .search(query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                        .stream());
        person.setItemLabelGenerator(PersonRow::name);
        person.setClearButtonVisible(true);
        subject.setLabel(getTranslation("audit.filter.subject"));
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(getTranslation("audit.filter.from"));
        from.setClearButtonVisible(true);
        until.setLabel(getTranslation("audit.filter.until"));
        until.setClearButtonVisible(true);
        event.addValueChangeListener(_ -> onChange.execute());
        person.addValueChangeListener(_ -> onChange.execute());
        subject.addValueChangeListener(_ -> onChange.execute());
        from.addValueChangeListener(_ -> onChange.execute());
        until.addValueChangeListener(_ -> onChange.execute());
        add(event, person, subject, from, until);
    }

    AuditQuery query() {
        return new AuditQuery(
                Optional.ofNullable(event.getValue()),
                Optional.empty(),
                Optional.of(subject.getValue().strip()).filter(text -> !text.isEmpty()),
                Optional.ofNullable(person.getValue()).map(PersonRow::id),
                Optional.ofNullable(from.getValue()).map(AuditFilters::start),
                Optional.ofNullable(until.getValue()).map(day -> start(day.plusDays(1))));
    }

    private static Instant start(LocalDate day) {
        return Beijing.instant(day.atStartOfDay());
    }
}
