package city.lianbo.identity;

import city.lianbo.platform.PersonId;

/// A person whom mail can reach.
public record Reachable(PersonId id, String name, MailAddress mail, Language language) {}
