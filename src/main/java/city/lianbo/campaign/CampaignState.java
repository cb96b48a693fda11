package city.lianbo.campaign;

/// How far a campaign's plan has been confirmed by people; what became of its deliveries is theirs
/// to tell.
public enum CampaignState {
    /// Waves and accounts can be changed.
    DRAFT,
    /// 已排期: deliveries are planned and quota is reserved; nothing leaves yet.
    SCHEDULED,
    /// 已放行: the machine may send.
    RELEASED
}
