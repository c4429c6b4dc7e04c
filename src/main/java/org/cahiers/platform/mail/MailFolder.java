package org.cahiers.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.platform.Settings;

/**
 * Where mails go when no mail server is configured: one text file each, under {@code DATA/mail}.
 */
@ApplicationScoped
public class MailFolder {

  /** A delivered mail, as the demo's mail page shows it. */
  public record Delivered(String to, String subject, String text) {}

  @Inject private Settings settings;

  void deliver(Mail mail, long id) throws IOException {
    Files.createDirectories(folder());
    Files.writeString(
        folder().resolve("%012d.txt".formatted(id)),
        mail.to() + "\n" + mail.subject() + "\n\n" + mail.text());
  }

  /** The newest mails first. */
  public List<Delivered> newest(int most) throws IOException {
    if (!Files.isDirectory(folder())) return List.of();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder())) {
      files =
          all.sorted(Comparator.comparing((Path p) -> p.getFileName().toString()).reversed())
              .limit(most)
              .toList();
    }
    return files.stream().map(MailFolder::read).toList();
  }

  private static Delivered read(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n", 4);
      return new Delivered(parts[0], parts[1], parts[3]);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path folder() {
    return settings.data().resolve("mail");
  }
}
