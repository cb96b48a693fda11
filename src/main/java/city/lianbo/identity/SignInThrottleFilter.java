package city.lianbo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends too many attempts back to the sign-in page, which says how long to wait, before any
/// password is compared.
class SignInThrottleFilter extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final SignInThrottle throttle;

    SignInThrottleFilter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SIGN_IN.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var login =
                Objects.requireNonNullElse(
                        request.getParameter(
                                UsernamePasswordAuthenticationFilter
                                        .SPRING_SECURITY_FORM_USERNAME_KEY),
                        "");
        var wait = throttle.attempt(login, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + "/login?wait=" + wait.get().toSeconds());
        } else {
            chain.doFilter(request, response);
        }
    }
}
