package city.lianbo.adaptation;

/// One adaptation with what the account says and what comes of it, for the side panel.
public record AdaptationDetail(AdaptationRow row, OwnFields own, Effective effective) {}
