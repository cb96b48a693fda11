package city.lianbo.adaptation.ui;

import city.lianbo.article.ArticleLimits;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

/// A cell while it is written: the text, and its length against what WeChat takes.
final class CellField extends TextField {

    private final transient ArticleLimits.Limit limit;
    private final Span count = new Span();

    CellField(Field field) {
        limit = field.limit();
        addThemeVariants(TextFieldVariant.SMALL);
        addClassName("cell-field");
        setAriaLabel(getTranslation("adaptation.part." + field.column()));
        setWidthFull();
        setSuffixComponent(count);
        setValueChangeMode(ValueChangeMode.EAGER);
        addValueChangeListener(_ -> count());
        count();
    }

    private void count() {
        int length = getValue().codePointCount(0, getValue().length());
        count.setText(length + "/" + limit.advised());
        count.setClassName("count-near", limit.isNear(length) && !limit.refuses(length));
        count.setClassName("count-over", limit.refuses(length));
        setInvalid(limit.refuses(length));
    }

    String counted() {
        return count.getText();
    }
}
