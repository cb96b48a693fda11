package city.lianbo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session whose person lost access, got other roles or another password.
class AdmissionFilter extends OncePerRequestFilter {

    private final Admission admission;
    private final SecurityContextHolderStrategy contexts;

    AdmissionFilter(Admission admission, SecurityContextHolderStrategy contexts) {
        this.admission = admission;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && !admission.holds(person)) {
            contexts.setContext(contexts.createEmptyContext());
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
