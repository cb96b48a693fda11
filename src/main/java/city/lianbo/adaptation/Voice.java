package city.lianbo.adaptation;

import city.lianbo.account.AccountBrand;
import city.lianbo.document.Document;
import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import java.util.EnumMap;

/// In whose name an account speaks.
///
/// @param department the full name; empty where it is not known
record Voice(AccountBrand brand, String department) {

    /// The values of the variables that the text has: the account's own, then what the desk knows.
    Variables variables(Document text, Variables own, String title) {
        var values = new EnumMap<VariableName, String>(VariableName.class);
        for (var name : Variables.NONE.missingIn(text)) {
            values.put(name, own.value(name).orElseGet(() -> known(name, title)));
        }
        return new Variables(values);
    }

    private String known(VariableName name, String title) {
        return switch (name) {
            case ACCOUNT_NAME -> brand.name();
            case ACCOUNT_SIGNATURE -> brand.signature();
            case DEPARTMENT_NAME -> department;
            case ARTICLE_TITLE -> title;
            case DEPARTMENT_HOTLINE -> brand.reach().hotline();
            case DEPARTMENT_ADDRESS -> brand.reach().address();
            // Known when it is sealed.
            case SEND_DATE -> "";
        };
    }
}
