package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;
import java.util.List;

/// The text still shows places that somebody or something should have filled.
public class PlacesUnfilled extends RuleBroken {

    PlacesUnfilled(String account, List<String> places) {
        super("edition.error.placesUnfilled", account, String.join(" ", places));
    }
}
