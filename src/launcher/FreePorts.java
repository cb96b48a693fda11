import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Says in a second what the desk would say after ten: that a port is taken. The arguments are the
/// names of environment variables that hold ports.
class FreePorts {

    public static void main(String[] variables) {
        for (var variable : variables) {
            var value = System.getenv(variable);
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
                System.err.println(variable + "=" + value + " is not a port (1 to 65535).");
                System.exit(2);
            }
            if (taken(Integer.parseInt(value))) {
                System.err.printf(
                        "Port %s is in use: another program, or another Lianbo, listens on it.%n"
                                + "Stop that one, or choose another port:  %s=%d ./lianbo ...%n",
                        value, variable, Integer.parseInt(value) + 100);
                System.exit(1);
            }
        }
    }

    private static boolean taken(int port) {
        try (var anyAddress = new ServerSocket();
                var loopback = new ServerSocket()) {
            anyAddress.bind(new InetSocketAddress(port));
            anyAddress.close();
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException refused) {
            return true;
        }
    }
}
