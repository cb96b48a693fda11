package city.lianbo.edition;

/// Sealed HTML could not be bound to addresses without changing what was sealed. Nobody's request
/// is to blame, so this is no broken rule: the delivery is held and a person sees why.
public class BindingRefused extends RuntimeException {

    BindingRefused(String why) {
        super(why);
    }
}
