package city.lianbo.notice;

/// Hands a letter to the mail server.
interface Postman {

    /// False where no mail server is set up: then nothing is kept to be sent either.
    boolean atWork();

    /// Throws [org.springframework.mail.MailException] where the server did not take it.
    void deliver(Letter letter);
}
