package city.lianbo.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends by SMTP, as `spring.mail.*` says; without a host there is no mail.
@Component
class SmtpPostman implements Postman {

    private final ObjectProvider<JavaMailSender> sender;
    private final NoticeSettings settings;

    SmtpPostman(ObjectProvider<JavaMailSender> sender, NoticeSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public boolean atWork() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void deliver(Letter letter) {
        var server = sender.getObject();
        var message = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from(server));
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            // Tells answering machines to keep quiet.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unfit) {
            throw new MailPreparationException("Could not write to " + letter.to(), unfit);
        }
        server.send(message);
    }

    private String from(JavaMailSender server) {
        if (!settings.mailFrom().isEmpty()) {
            return settings.mailFrom();
        }
        var user = server instanceof JavaMailSenderImpl smtp ? smtp.getUsername() : null;
        return user == null ? "lianbo@localhost" : user;
    }
}
