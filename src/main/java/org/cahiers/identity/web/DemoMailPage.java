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
   * A line of a mail, which may end in an address of this site.
   *
   * @param text what comes before the address
   * @param link its path, empty if the line is only text
   */
  public record Line(String text, String address, String link) {}

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
    int at = text.indexOf(site);
    if (at < 0 || text.indexOf(' ', at) >= 0) return new Line(text, "", "");
    String address = text.substring(at);
    return new Line(text.substring(0, at), address, address.substring(site.length() - 1));
  }

  public List<Shown> getMails() {
    return mails;
  }
}
