package city.lianbo.demo;

import city.lianbo.account.AccountKind;
import city.lianbo.platform.Fingerprint;

/// An account of the demo city. AppID and AppSecret follow from the name, so that desk and
/// simulator agree on every start; they open nothing but the simulator.
///
/// @param unit the slug of its department
record DemoAccount(String unit, String name, AccountKind kind, int followers) {

    String appId() {
        return "wx" + Fingerprint.of("linjiang account " + name).hex().substring(0, 16);
    }

    String secret() {
        return Fingerprint.of("linjiang secret " + name).hex().substring(0, 32);
    }
}
