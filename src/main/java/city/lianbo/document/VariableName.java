package city.lianbo.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a text may leave to the account that sends it.
public enum VariableName {
    ACCOUNT_NAME("公众号名称"),
    ACCOUNT_SIGNATURE("公众号落款"),
    DEPARTMENT_NAME("单位名称"),
    DEPARTMENT_HOTLINE("单位热线"),
    DEPARTMENT_ADDRESS("单位地址"),
    ARTICLE_TITLE("文章标题"),
    SEND_DATE("发送日期");

    private final String label;

    VariableName(String label) {
        this.label = label;
    }

    /// As the document's JSON has it, for instance `account.name`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// What stands in a text while nobody gave a value. Articles are Chinese.
    public String placeholder() {
        return "〔" + label + "〕";
    }

    public static Optional<VariableName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
