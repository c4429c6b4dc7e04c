package org.cahiers.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Delivery through the mail server that the operator names; every wait is bounded, the job tries
 * again.
 */
@ApplicationScoped
class Smtp {

  @Inject
  @ConfigProperty(name = "cahiers.smtp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "cahiers.smtp.port", defaultValue = "587")
  private int port;

  @Inject
  @ConfigProperty(name = "cahiers.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "cahiers.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "cahiers.smtp.from", defaultValue = "cahiers@localhost")
  private String from;

  @Inject
  @ConfigProperty(name = "cahiers.smtp.starttls", defaultValue = "true")
  private boolean startTls;

  /** Longest wait for any one answer of the server. */
  private Duration patience = Duration.ofSeconds(20);

  Smtp() {}

  /** One without sign-in or encryption, on this machine. */
  Smtp(String host, int port, Duration patience) {
    this.host = Optional.of(host);
    this.port = port;
    this.user = Optional.empty();
    this.password = Optional.empty();
    this.from = "cahiers@localhost";
    this.startTls = false;
    this.patience = patience;
  }

  boolean configured() {
    return host.isPresent();
  }

  void deliver(Mail mail, long id) throws MessagingException {
    Properties p = new Properties();
    p.put("mail.smtp.host", host.orElseThrow());
    p.put("mail.smtp.port", Integer.toString(port));
    p.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    p.put("mail.smtp.starttls.required", Boolean.toString(startTls && user.isPresent()));
    p.put("mail.smtp.ssl.checkserveridentity", "true");
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout"))
      p.put("mail.smtp." + wait, Long.toString(patience.toMillis()));
    p.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    Session session =
        Session.getInstance(
            p,
            new Authenticator() {
              @Override
              protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.orElse(""), password.orElse(""));
              }
            });
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.text(), "UTF-8");
    // The same job sends the same id: a server that has seen it may drop the second copy.
    message.setHeader("X-Cahiers-Job", Long.toString(id));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    Transport.send(message);
  }
}
