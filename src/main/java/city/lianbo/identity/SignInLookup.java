package city.lianbo.identity;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds who wants to sign in. Somebody without access is not found at all, so that the answer
/// tells a stranger nothing.
@Component
class SignInLookup implements UserDetailsService {

    private final StoredPeople stored;

    SignInLookup(StoredPeople stored) {
        this.stored = stored;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return stored.findByLogin(Login.normal(typed))
                .filter(Person::active)
                .map(SignedInPerson::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in by this name"));
    }
}
