package city.lianbo.adaptation;

/// One adaptation with what the account says and what comes of it, for the side panel.
public record AdaptationDetail(AccountLine line, OwnFields own, Effective effective) {

    public AdaptationRow row() {
        return line.row();
    }
}
