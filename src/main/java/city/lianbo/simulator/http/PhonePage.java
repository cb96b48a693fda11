package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.World;
import java.time.LocalDate;

/// What every part of a page of the telephone needs to know.
///
/// @param chosen the app id whose conversation is open; empty where none is
record PhonePage(World world, PhoneTexts texts, String chosen, LocalDate today) {

    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    String link(String path) {
        return path + "?lang=" + texts.language();
    }

    long waiting(Account account) {
        return world.massSends().of(account.appId()).stream()
                .filter(job -> job.state() == MassJob.State.AWAITING_CONFIRMATION)
                .count();
    }

    /// A round picture of the account: its first character on a colour of its own.
    static String avatar(Account account) {
        int hue = Math.floorMod(account.appId().hashCode() * 31, 360);
        var first = account.name().substring(0, account.name().offsetByCodePoints(0, 1));
        return "<span class=\"avatar hue-%d\" aria-hidden=\"true\">%s</span>"
                .formatted(hue / 30, Html.text(first));
    }

    /// The simulator's own address of an uploaded picture; empty where it is gone.
    String picture(Account account, String mediaId) {
        return world.materials()
                .find(account, mediaId)
                .map(material -> "/_sim/picture/" + material.file().id())
                .orElse("");
    }
}
