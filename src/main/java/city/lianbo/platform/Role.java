package city.lianbo.platform;

/// What a person may do at the desk; a person can hold several.
public enum Role {
    /// Registers accounts, rotates secrets, manages people.
    ADMINISTRATOR,
    /// Writes the master article, plans and releases campaigns.
    COORDINATOR,
    /// Adapts articles for the accounts of the own department.
    EDITOR,
    /// Approves seals.
    REVIEWER,
    /// Reads everything, changes nothing.
    AUDITOR;

    /// The name Spring Security knows this role by.
    public String authority() {
        return "ROLE_" + name();
    }
}
