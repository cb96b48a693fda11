package city.lianbo.alarm;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/// What this process is called among the nodes of the desk: the machine's name, so that somebody can
/// go there, and a mark that is another after every start.
record NodeName(String text) {

    private static final int LONGEST_HOST = 60;
    private static final int MARK = 8;

    static NodeName of(UUID id) {
        var host = host();
        var mark = id.toString();
        return new NodeName(
                host.substring(0, Math.min(host.length(), LONGEST_HOST))
                        + "-"
                        + mark.substring(mark.length() - MARK));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }
}
