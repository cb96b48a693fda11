package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.World;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// What every part of a page of the telephone needs to know.
///
/// @param chosen the app id whose conversation is open; empty where none is
/// @param commonStart the two characters with which most names begin; empty where few do
record PhonePage(
        World world, PhoneTexts texts, String chosen, LocalDate today, String commonStart) {

    private static final int FEW = 3;

    static PhonePage of(World world, PhoneTexts texts, String chosen) {
        return new PhonePage(world, texts, chosen, world.clock().day(), commonStart(world));
    }

    private static String commonStart(World world) {
        var starts =
                world.accounts().all().stream()
                        .map(Account::name)
                        .filter(name -> name.length() > 2)
                        .collect(
                                Collectors.groupingBy(
                                        name -> name.substring(0, 2), Collectors.counting()));
        return starts.entrySet().stream()
                .filter(start -> start.getValue() > FEW)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

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

    /// A round picture of the account: on a colour of its own the character that tells it apart where
    /// many names begin alike.
    String avatar(Account account) {
        int hue = Math.floorMod(account.appId().hashCode() * 31, 360);
        var name = account.name();
        boolean alike = !commonStart.isEmpty() && name.startsWith(commonStart);
        var rest =
                alike && name.length() > commonStart.length()
                        ? name.substring(commonStart.length())
                        : name;
        var first = rest.substring(0, rest.offsetByCodePoints(0, 1));
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
