package city.lianbo.account;

import city.lianbo.document.Documents;

/// How readers reach the unit behind an account; texts take it where they leave a place for it.
///
/// @param hotline a number, or several; may be empty
/// @param address may be empty
public record Reach(String hotline, String address) {

    public static final Reach NONE = new Reach("", "");
    public static final int LONGEST_HOTLINE = 40;
    public static final int LONGEST_ADDRESS = 80;

    public Reach {
        hotline = Documents.clean(hotline).strip();
        address = Documents.clean(address).strip();
    }
}
