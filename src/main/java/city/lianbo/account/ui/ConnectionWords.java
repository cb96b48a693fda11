package city.lianbo.account.ui;

import city.lianbo.account.ConnectionReport;
import city.lianbo.wechat.WeChatProblem;
import com.vaadin.flow.component.Component;

/// Says what a connection test found, and what to do.
final class ConnectionWords {

    private ConnectionWords() {}

    static String of(ConnectionReport report, String name, Component where) {
        return switch (report) {
            case ConnectionReport.Works(var followers) ->
                    where.getTranslation("account.connection.works", name, followers);
            case ConnectionReport.SecretMissing() ->
                    where.getTranslation("account.connection.secret-missing", name);
            case ConnectionReport.WrongSecret() ->
                    where.getTranslation("account.connection.wrong-secret", name);
            case ConnectionReport.WrongAppId() ->
                    where.getTranslation("account.connection.wrong-app-id", name);
            case ConnectionReport.AddressNotListed(var address) ->
                    where.getTranslation("account.connection.address-not-listed", name, address);
            case ConnectionReport.NotVerified() ->
                    where.getTranslation("account.connection.not-verified", name);
            case ConnectionReport.TokenForbidden() ->
                    where.getTranslation("account.connection.token-forbidden", name);
            case ConnectionReport.AccountFrozen() ->
                    where.getTranslation("account.connection.account-frozen", name);
            case ConnectionReport.SecretFrozen() ->
                    where.getTranslation("account.connection.secret-frozen", name);
            case ConnectionReport.AwaitsAdministrator(var problem) ->
                    where.getTranslation(
                            "account.connection.awaits-administrator",
                            name,
                            explained(problem, where));
            case ConnectionReport.Unreachable(var cause) ->
                    where.getTranslation("account.connection.unreachable", name, cause);
            case ConnectionReport.Refused(var problem) ->
                    where.getTranslation(
                            "account.connection.refused", name, explained(problem, where));
        };
    }

    /// Code, meaning and remedy as the catalogue of WeChat's answers has them.
    private static String explained(WeChatProblem problem, Component where) {
        var meaning = problem.meaning();
        return problem.code()
                + " "
                + where.getTranslation(meaning.meaningKey())
                + " "
                + where.getTranslation(meaning.remedyKey());
    }
}
