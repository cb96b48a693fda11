package city.lianbo.edition;

/// How one account reaches readers: part of what is sealed.
///
/// @param audience whom a mass send reaches; nobody for the other channels
/// @param ignoreReprint go out as a reprint where WeChat finds the text to be another's original
public record Address(Channel channel, Audience audience, boolean ignoreReprint) {

    public Address {
        channel.check(audience);
    }

    public boolean isThatOf(SealedEdition edition) {
        return edition.channel() == channel
                && edition.audience().equals(audience)
                && edition.ignoreReprint() == ignoreReprint;
    }
}
