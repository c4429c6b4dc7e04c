package org.cahiers.front.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What befalls some texts of the demonstration after they are written: one was edited, one taken
 * back while people had answered it, one is reported and waits for a moderator, one was hidden.
 * Each is found by how its title or text begins.
 */
final class DemoFates {

  private static final String MODERATOR = "moderator@demo.example";

  private static final String EDITED = "Des cars à la demande, réservés la veille";
  private static final String ADDED =
      " Vous m’avez demandé ce que l’on fait quand on ne sait pas la veille : pour le médecin, on"
          + " pourrait appeler jusqu’à deux heures avant.";
  private static final String ADDED_LATER = " Et un passage fixe le jour du marché, sans réserver.";

  private static final String WITHDRAWN = "Confier les lignes à des entreprises locales";
  private static final String REPORTED = "Enfin quelqu’un qui vit dans le vrai monde.";
  private static final String HIDDEN = "Vélos électriques à moitié prix";

  private final Connection connection;
  private final long debate;
  private final String slug;

  DemoFates(Connection connection, long debate, String slug) {
    this.connection = connection;
    this.debate = debate;
    this.slug = slug;
  }

  /** Changes the texts it finds in the debate; in the transaction that wrote them. */
  void befall() throws SQLException {
    edit(EDITED, ADDED, 6);
    edit(EDITED, ADDED_LATER, 2);
    update(
        "update contribution set state = 'withdrawn', withdrawn_at = now() - interval '3 days'"
            + " where debate = ? and title = ?",
        debate,
        WITHDRAWN);
    report();
    hide();
  }

  private void edit(String title, String added, int daysAgo) throws SQLException {
    update(
        "update contribution set text = text || ?, revision = revision + 1 where debate = ? and"
            + " title = ?",
        added,
        debate,
        title);
    update(
        """
        insert into contribution_revision (contribution, revision, language, title, text, written_at)
        select id, revision, language, title, text, now() - ? * interval '1 day'
        from contribution where debate = ? and title = ?\
        """,
        daysAgo,
        debate,
        title);
  }

  /** Two readers find the same reply unfriendly; only one says why. */
  private void report() throws SQLException {
    update(
        """
        insert into moderation_case (kind, subject, waiting, opened_at)
        select 'contribution', id, false, now() - interval '5 hours' from contribution where debate = ? and text = ?\
        """,
        debate,
        REPORTED);
    update(
        """
        insert into report (for_case, rule, rule_version, note, reported_at)
        select m.id, 'insult', 1, note, now() - hours * interval '1 hour'
        from moderation_case m join contribution c on c.id = m.subject
        cross join (values ('Comme si les autres n’y vivaient pas.', 5), (null, 2)) given (note, hours)
        where c.debate = ? and c.text = ?\
        """,
        debate,
        REPORTED);
  }

  private void hide() throws SQLException {
    update(
        "update contribution set state = 'hidden' where debate = ? and title = ?", debate, HIDDEN);
    update(
        """
        insert into moderation_case (kind, subject, waiting, opened_at, closed_at)
        select 'contribution', id, false, now() - interval '4 days', now() - interval '3 days 20 hours'
        from contribution where debate = ? and title = ?\
        """,
        debate,
        HIDDEN);
    update(
        """
        insert into decision (for_case, kind, subject, address, outcome, rule, rule_version, decided_at, decided_by)
        select m.id, m.kind, m.subject, '/debates/' || ? || '/contributions/' || c.id, 'hidden', 'spam', 1, m.closed_at, a.id
        from contribution c join moderation_case m on m.subject = c.id and m.kind = 'contribution' cross join account a
        where c.debate = ? and c.title = ? and a.email = ?\
        """,
        slug,
        debate,
        HIDDEN,
        MODERATOR);
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      statement.executeUpdate();
    }
  }
}
