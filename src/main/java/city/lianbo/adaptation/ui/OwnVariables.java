package city.lianbo.adaptation.ui;

import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Map;

/// The values that the account gives to the variables its text has. An empty one takes what the
/// desk knows, shown in grey; where it knows nothing, somebody has to say it. The date of sending it
/// knows when the text is sealed.
final class OwnVariables extends Div {

    private final SerializableConsumer<Variables> onChange;
    final Map<VariableName, TextField> fields = new EnumMap<>(VariableName.class);
    private transient Variables own = Variables.NONE;

    OwnVariables(SerializableConsumer<Variables> onChange) {
        this.onChange = onChange;
        addClassName("own-variables");
    }

    void show(OpenAccount open) {
        removeAll();
        fields.clear();
        own = open.detail().variables();
        var effective = open.detail().effective();
        for (var name : Variables.NONE.missingIn(effective.document())) {
            var field = new TextField();
            field.setLabel(getTranslation("adaptation.variable." + name.name()));
            field.setValue(own.value(name).orElse(""));
            field.setPlaceholder(
                    effective
                            .variables()
                            .value(name)
                            .orElseGet(() -> getTranslation(unknown(name))));
            field.setInvalid(
                    name != VariableName.SEND_DATE && effective.variables().value(name).isEmpty());
            field.setReadOnly(!open.writable());
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addValueChangeListener(_ -> tell());
            fields.put(name, field);
            add(field);
        }
        setVisible(!fields.isEmpty());
    }

    private static String unknown(VariableName name) {
        return name == VariableName.SEND_DATE
                ? "adaptation.variable.when-sealed"
                : "adaptation.variable.missing";
    }

    private void tell() {
        var values = new EnumMap<VariableName, String>(VariableName.class);
        values.putAll(own.values());
        fields.forEach((name, field) -> values.put(name, field.getValue()));
        onChange.accept(new Variables(values));
    }
}
