package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cahiers.platform.Settings;
import org.cahiers.platform.mail.MailFolder;
import org.cahiers.platform.web.Refusal;

/** {@code /demo/mail}: the mails that the demonstration sent, since it has no mail server. */
@Named
@RequestScoped
public class DemoMailPage {

  /**
   * A line of a mail.
   *
   * @param link path on this site, empty if the line is only text
   */
  public record Line(String text, String link) {}

  /** A mail, line by line. */
  public record Shown(String to, String subject, List<Line> lines) {}

  private static final int NEWEST = 20;

  @Inject private Settings settings;
  @Inject private MailFolder folder;

  private List<Shown> mails = List.of();

  @PostConstruct
  void load() {
    if (!settings.demo()) throw Refusal.notFound();
    try {
      mails = folder.newest(NEWEST).stream().map(this::show).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shown show(MailFolder.Delivered mail) {
    return new Shown(mail.to(), mail.subject(), mail.text().lines().map(this::line).toList());
  }

  private Line line(String text) {
    String site = settings.publicUrl() + "/";
    boolean link = text.startsWith(site) && text.indexOf(' ') < 0;
    return new Line(text, link ? text.substring(site.length() - 1) : "");
  }

  public List<Shown> getMails() {
    return mails;
  }
}
