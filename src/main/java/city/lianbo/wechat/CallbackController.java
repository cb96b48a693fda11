package city.lianbo.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.lianbo.platform.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where WeChat calls us. Answers a stranger the same whether the account exists or not.
@RestController
@RequestMapping("/wechat/callback/{account}")
class CallbackController {

    private final Callbacks callbacks;
    private final CallbackSettings settings;

    CallbackController(Callbacks callbacks, CallbackSettings settings) {
        this.callbacks = callbacks;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<String> verify(
            @PathVariable UUID account, @RequestParam Map<String, String> query) {
        return callbacks.verifies(
                        new AccountId(account),
                        word(query, "signature"),
                        word(query, "timestamp"),
                        word(query, "nonce"))
                ? text(HttpStatus.OK, word(query, "echostr"))
                : text(HttpStatus.FORBIDDEN, "");
    }

    @PostMapping
    ResponseEntity<String> receive(
            @PathVariable UUID account,
            @RequestParam Map<String, String> query,
            HttpServletRequest request)
            throws IOException {
        int most = Math.toIntExact(settings.largestBody().toBytes());
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return text(HttpStatus.CONTENT_TOO_LARGE, "");
        }
        var push =
                new Push(
                        word(query, "signature"),
                        word(query, "timestamp"),
                        word(query, "nonce"),
                        word(query, "encrypt_type"),
                        word(query, "msg_signature"),
                        new String(body, UTF_8));
        return switch (callbacks.receive(new AccountId(account), push)) {
            case TAKEN -> text(HttpStatus.OK, "success");
            case NOT_BELIEVED -> text(HttpStatus.FORBIDDEN, "");
            case UNREADABLE -> text(HttpStatus.BAD_REQUEST, "");
        };
    }

    private static String word(Map<String, String> query, String name) {
        return query.getOrDefault(name, "");
    }

    private static ResponseEntity<String> text(HttpStatus status, String body) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(body);
    }
}
