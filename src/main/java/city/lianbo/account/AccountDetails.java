package city.lianbo.account;

import city.lianbo.platform.DepartmentId;

/// What a person enters about an account.
///
/// @param contact whom to call, by role: no names of persons
/// @param defaultAuthor stands under its articles where nobody says otherwise; may be empty
/// @param theme the look of its articles; may be empty
public record AccountDetails(
        String name,
        String appId,
        AccountKind kind,
        DepartmentId department,
        boolean verified,
        boolean phoneProtected,
        Contact contact,
        String defaultAuthor,
        String theme) {

    static final int LONGEST_NAME = 60;

    public AccountDetails {
        name = name.strip();
        appId = appId.strip();
        defaultAuthor = defaultAuthor.strip();
        theme = theme.strip();
    }

    /// @param role for instance "duty desk"; may be empty
    /// @param phone may be empty
    public record Contact(String role, String phone) {

        public static final Contact NONE = new Contact("", "");

        public Contact {
            role = role.strip();
            phone = phone.strip();
        }
    }

    /// Refuses what no account can be called or numbered.
    void check() {
        if (AccountNames.key(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new AccountNameUnfit(name, LONGEST_NAME);
        }
        if (!AppIds.fits(appId)) {
            throw new AppIdMalformed(name, appId);
        }
        limit("contact-role", contact.role(), 60);
        limit("contact-phone", contact.phone(), 40);
        limit("default-author", defaultAuthor, 16);
        limit("theme", theme, 40);
    }

    private void limit(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new AccountFieldTooLong(name, field, longest);
        }
    }
}
