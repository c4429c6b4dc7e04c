package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.export.TemplateTrial;
import org.cahiers.export.Templates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Editors decide what the next documents look like; those that were made stay as they are. */
@ApplicationScoped
public class DocumentTemplates {

  /** Largest file that is kept, in bytes. */
  public static final int MOST_BYTES = 4 << 20;

  /**
   * A template.
   *
   * @param name one of {@link Templates#NAMES}
   * @param changedBy pseudonym; null for that of the house
   * @param changedAt null for that of the house
   */
  public record Shown(String name, @Nullable String changedBy, @Nullable Instant changedAt) {}

  @Inject private Caller caller;
  @Inject private Connections connections;
  @Inject private Audit audit;

  /** All, in the order of {@link Templates#NAMES}. */
  @Transactional
  public List<Shown> list() {
    caller.require(Role.EDITOR);
    Map<String, Shown> changed = new HashMap<>();
    connections.with(
        database ->
            Sql.rows(
                database,
                "select t.name, a.pseudonym, t.changed_at from document_template t join account a"
                    + " on a.id = t.changed_by",
                row ->
                    changed.put(
                        row.getString("name"),
                        new Shown(
                            row.getString("name"),
                            row.getString("pseudonym"),
                            Sql.instant(row, "changed_at")))));
    return Templates.NAMES.stream()
        .map(name -> changed.getOrDefault(name, new Shown(name, null, null)))
        .toList();
  }

  /** The one in use, to be changed. */
  @Transactional
  public byte[] content(String name) {
    caller.require(Role.EDITOR);
    known(name);
    try (InputStream in = inUse().open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts one in place of that in use.
   *
   * @return why not; empty if it is in use now
   */
  @Transactional
  public Optional<TemplateTrial.Flaw> put(String name, byte[] content) {
    AccountId editor = caller.require(Role.EDITOR);
    known(name);
    if (content.length > MOST_BYTES) throw Refusal.tooLarge();
    Optional<TemplateTrial.Flaw> flaw = TemplateTrial.of(name, content);
    if (flaw.isPresent()) return flaw;
    connections.with(
        database ->
            Sql.change(
                database,
                """
                insert into document_template (name, content, changed_by) values (?, ?, ?)
                on conflict (name) do update set content = excluded.content, changed_by = excluded.changed_by,
                  changed_at = now()\
                """,
                name,
                content,
                editor.value()));
    audit.record(editor.value(), "template.changed", 0, Map.of("name", name));
    return flaw;
  }

  /** Goes back to that of the house. */
  @Transactional
  public void restore(String name) {
    AccountId editor = caller.require(Role.EDITOR);
    known(name);
    connections.with(
        database -> Sql.change(database, "delete from document_template where name = ?", name));
    audit.record(editor.value(), "template.restored", 0, Map.of("name", name));
  }

  /** What documents are made with. */
  @Transactional
  public Templates inUse() {
    Map<String, byte[]> given = new HashMap<>();
    connections.with(
        database ->
            Sql.rows(
                database,
                "select name, content from document_template",
                row -> given.put(row.getString("name"), row.getBytes("content"))));
    return Templates.of(given);
  }

  private static void known(String name) {
    if (!Templates.NAMES.contains(name)) throw Refusal.notFound();
  }
}
