package city.lianbo.campaign.ui;

import city.lianbo.delivery.DeliveryRow;
import city.lianbo.wechat.SendVerdict;
import city.lianbo.wechat.WeChatCode;
import com.vaadin.flow.component.Component;

/// Says in words what stands in a delivery's way: what happened, WeChat's code with its meaning, and
/// what to do.
final class Problems {

    private Problems() {}

    static String words(Component translator, DeliveryRow row) {
        return row.problem().map(key -> words(translator, row, key)).orElse("");
    }

    private static String words(Component translator, DeliveryRow row, String key) {
        var said = translator.getTranslation(key, row.problemDetail());
        if (key.equals("delivery.problem.rejected")) {
            var verdict = SendVerdict.of(row.problemDetail());
            return said
                    + " "
                    + translator.getTranslation(verdict.meaningKey())
                    + " → "
                    + translator.getTranslation(verdict.remedyKey());
        }
        return row.problemCode() == 0 ? said : said + " " + code(translator, row.problemCode());
    }

    /// `45028 …meaning… → …remedy…`.
    static String code(Component translator, int number) {
        var code = WeChatCode.of(number);
        return number
                + " "
                + translator.getTranslation(code.meaningKey())
                + " → "
                + translator.getTranslation(code.remedyKey());
    }
}
