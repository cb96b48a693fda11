package city.lianbo.article.ui;

import city.lianbo.article.ArticleLimits.Limit;
import city.lianbo.shell.LastWords;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/// Shows under a field how long its text is against WeChat's limit: amber from nine tenths of what
/// is advised, red where WeChat would refuse.
final class CountedField {

    /// Long enough to let a word be finished, short enough to be live.
    private static final int QUIET_MILLIS = 400;

    private CountedField() {}

    static void count(TextFieldBase<?, String> field, Limit limit) {
        var count = new Span();
        count.addClassName("count");
        field.setHelperComponent(count);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.addValueChangeListener(event -> show(count, event.getValue(), limit));
        show(count, field.getValue(), limit);
        LastWords.guard(field);
    }

    private static void show(Span count, String text, Limit limit) {
        int length = text.codePointCount(0, text.length());
        count.setText(length + " / " + limit.advised());
        count.setClassName("count-near", limit.isNear(length) && !limit.refuses(length));
        count.setClassName("count-over", limit.refuses(length));
    }
}
