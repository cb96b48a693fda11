package city.lianbo.campaign.ui;

import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.Trouble;
import city.lianbo.wechat.SendVerdict;
import city.lianbo.wechat.WeChatCode;
import com.vaadin.flow.component.Component;

/// Says in words what stands in a delivery's way: what happened, WeChat's code with its meaning, and
/// what to do.
final class Problems {

    private Problems() {}

    static String words(Component translator, DeliveryRow row) {
        return row.problem()
                .map(key -> new Trouble(key, row.problemCode(), row.problemDetail()))
                .map(trouble -> words(translator, trouble))
                .orElse("");
    }

    static String words(Component translator, Trouble trouble) {
        var said = translator.getTranslation(trouble.key(), trouble.detail());
        if (trouble.key().equals("delivery.problem.rejected")) {
            var verdict = SendVerdict.of(trouble.detail());
            return said
                    + " "
                    + translator.getTranslation(verdict.meaningKey())
                    + " → "
                    + translator.getTranslation(verdict.remedyKey());
        }
        return trouble.code() == 0 ? said : said + " " + code(translator, trouble.code());
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
