package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The cut-off of the push has passed.
public class PushIsClosed extends RuleBroken {

    PushIsClosed(String account) {
        super("edition.error.pushIsClosed", account);
    }
}
