package org.cahiers.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.contribution.imports.ImportReader;
import org.cahiers.scoring.imports.ImportVotes;
import org.cahiers.testing.Product;
import org.cahiers.testing.TestDatabase;

/**
 * A debate in its synthesis, with imported contributions of which some belong to people who can
 * sign in; straight in the database of the running product.
 */
final class Consultation {

  /** What people of the demonstration sign in with. */
  static final String PASSWORD = "cahiers-demo";

  /** A title and what people say about it; a text is two of the sentences. */
  private static final String[][] SUBJECTS = {
    {
      "Bancs et arbres du parc",
      "Les bancs du parc sont en plein soleil tout l’après-midi.",
      "Il faudrait planter des arbres autour de la fontaine du parc.",
      "Les anciens ne viennent plus s’asseoir au parc quand il fait chaud.",
      "Nous demandons des bancs à l’ombre près des jeux du parc.",
      "Un arbre donne plus de fraîcheur au parc qu’un brumisateur."
    },
    {
      "La piste des vélos",
      "La piste des vélos s’arrête net au carrefour de la poste.",
      "Il faudrait prolonger la piste cyclable jusqu’à la rue du marché.",
      "À vélo, on se retrouve entre deux camions au carrefour.",
      "Nous demandons un feu pour les vélos à chaque carrefour.",
      "Les enfants iraient à vélo au collège si la piste était séparée."
    },
    {
      "La bibliothèque le soir",
      "La bibliothèque ferme à dix-huit heures, quand les étudiants sortent de cours.",
      "Il faudrait ouvrir la bibliothèque deux soirs par semaine.",
      "On ne trouve aucun endroit calme pour lire ou travailler après le dîner.",
      "Nous demandons des bénévoles pour tenir la bibliothèque le soir.",
      "Une salle de lecture ouverte tard coûte moins qu’une médiathèque neuve."
    },
    {
      "Les repas de la cantine",
      "Les repas de la cantine arrivent par camion et se mangent tièdes.",
      "Il faudrait cuisiner à la cantine avec les légumes des maraîchers d’ici.",
      "La moitié des assiettes de la cantine part à la poubelle.",
      "Nous demandons une cuisinière à la cantine de chaque école.",
      "Les enfants mangent mieux les légumes qu’ils ont vu pousser."
    },
    {
      "Le bruit des terrasses la nuit",
      "Le bruit des terrasses monte jusqu’aux chambres après minuit.",
      "Il faudrait que les terrasses ferment à vingt-trois heures en semaine.",
      "On ne dort plus fenêtre ouverte au-dessus des bars de la place.",
      "Nous demandons un sonomètre public sur la place, la nuit.",
      "Les patrons de bar demandent eux-mêmes une règle claire sur le bruit."
    },
    {
      "Le bus et la gare",
      "Le bus part trois minutes avant l’arrivée du train à la gare.",
      "Il faudrait que le bus attende le train quand il a du retard.",
      "On rate le bus de la gare un jour sur deux en hiver.",
      "Nous demandons des horaires de bus réglés sur ceux des trains.",
      "Un panneau à la gare dirait au chauffeur du bus que le train approche."
    }
  };

  private static final String[] MARKET = {
    "Le marché du samedi",
    "Le marché du samedi n’a plus que trois étals de légumes.",
    "Il faudrait un marché le mercredi soir, à l’heure où l’on rentre.",
    "Les maraîchers disent que les places du marché coûtent trop cher.",
    "Nous demandons des places de marché gratuites aux jeunes maraîchers.",
    "Un marché couvert garderait les étals du marché les jours de pluie."
  };

  /** Of five sentences. */
  private static final int PAIRS = 10;

  final String slug;
  private final long debate;

  private Consultation(String slug, long debate) {
    this.slug = slug;
    this.debate = debate;
  }

  /** Sixty texts about six subjects; every second one belongs to one of the people named. */
  static Consultation generated(String slug, List<String> people) throws SQLException, IOException {
    Path csv = file("t", SUBJECTS);
    int number = SUBJECTS.length * PAIRS;
    for (String person : people) register(person);
    Map<String, String> owners = new HashMap<>();
    for (int text = 0; text < number; text += 2)
      owners.put("t" + text, people.get(text / 2 % people.size()));
    return imported(slug, List.of(csv), owners);
  }

  /** Ten texts about a subject of which nobody has spoken yet. */
  Path oneMoreSubject() throws IOException {
    return file("m", MARKET);
  }

  /** A text of each two sentences of each subject. */
  private static Path file(String prefix, String[]... subjects) throws IOException {
    StringBuilder file = new StringBuilder("id,lang,title,text,author,place\n");
    for (int subject = 0; subject < subjects.length; subject++) {
      int number = subject * PAIRS;
      String[] said = subjects[subject];
      for (int first = 1; first < said.length; first++)
        for (int second = first + 1; second < said.length; second++)
          file.append(
              "%s%d,fr,\"%s, %d\",\"%s %s\",p%d,%s%n"
                  .formatted(
                      prefix,
                      number,
                      said[0],
                      first + second,
                      said[first],
                      said[second],
                      number,
                      number++ % 4 < 2 ? "Valence" : "Romans"));
    }
    Path csv = Files.createTempFile("consultation", ".csv");
    Files.writeString(csv, file.toString(), StandardCharsets.UTF_8);
    return csv;
  }

  /** One in which people still contribute; these can sign in. */
  static Consultation open(String slug, List<String> people) throws SQLException {
    for (String person : people) register(person);
    try (Connection connection = Product.running().database().connect()) {
      Consultation made = new Consultation(slug, debate(connection, slug));
      made.phase("OPEN", "synthesis_at = now() + interval '9 days'");
      return made;
    }
  }

  /** Nobody contributes any more; what follows from that follows by itself. */
  void closeContributions() {
    phase("OPEN", "synthesis_at = now()");
  }

  private void phase(String told, String change) {
    ask("update debate set " + change + ", told_phase = ? where id = ? returning id", told, debate);
  }

  /** Waits until so many contributions and replies are there, and counted. */
  void await(int contributions, int replies) {
    Desks.until(
        contributions + " contributions and " + replies + " replies",
        () ->
            ask("select count(*) from contribution where debate = ? and parent is null", debate)
                    == contributions
                && ask(
                        "select count(*) from contribution where debate = ? and parent is not null",
                        debate)
                    == replies);
  }

  /** What files hold, by people whom nobody can sign in as. */
  static Consultation imported(String slug, List<Path> files) throws SQLException, IOException {
    return imported(slug, files, Map.of());
  }

  /** Counts and ranks follow by a job that each import leaves, once it is committed. */
  private static Consultation imported(String slug, List<Path> files, Map<String, String> owners)
      throws SQLException, IOException {
    TestDatabase database = Product.running().database();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      Consultation made = new Consultation(slug, debate(connection, slug));
      for (Path file : files) {
        ImportFile read = ImportReader.read(file, ImportFormat.of("cahiers").orElseThrow());
        new ImportContributions(connection, made.debate, "fr", slug, share -> {})
            .write(read.texts());
        for (var owner : owners.entrySet())
          number(
              connection,
              """
              update contribution set author = (select id from account where pseudonym = ?), origin = 'online'
              where debate = ? and external_id = ? returning id\
              """,
              owner.getValue(),
              made.debate,
              owner.getKey());
        new ImportVotes(connection, made.debate, slug).write(read.votes());
        connection.commit();
      }
      return made;
    }
  }

  private static long debate(Connection connection, String slug) throws SQLException {
    long id =
        number(
            connection,
            """
            insert into debate (slug, language, opens_at, synthesis_at, closes_at, told_phase)
            values (?, 'fr', now() - interval '30 days', now() - interval '1 day', now() + interval '30 days', 'SYNTHESIS')
            returning id\
            """,
            slug);
    for (String language : List.of("fr", "en"))
      number(
          connection,
          "insert into debate_text (debate, language, theme, question) values (?, ?, ?, ?)"
              + " returning debate",
          id,
          language,
          language.equals("fr") ? "Quartier " + slug : "Neighbourhood " + slug,
          language.equals("fr") ? "Que changer dans le quartier ?" : "What should change here?");
    return id;
  }

  /** A person who signs in with the password of the demonstration. */
  private static void register(String pseudonym) {
    long account =
        ask(
            """
            insert into account (email, pseudonym, password, language)
            select ?, ?, password, 'fr' from account where email = 'ada@demo.example' returning id\
            """,
            email(pseudonym),
            pseudonym);
    ask(
        "insert into charter_acceptance (account, version) select ?, max(version) from charter"
            + " returning account",
        account);
  }

  static String email(String pseudonym) {
    return pseudonym + "@ville.example";
  }

  /** One number of the database of the product. */
  static long ask(String sql, Object... values) {
    try (Connection connection = Product.running().database().connect()) {
      return number(connection, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  List<Long> numbers(String sql) {
    try (Connection connection = Product.running().database().connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, debate);
      List<Long> found = new ArrayList<>();
      for (var rows = query.executeQuery(); rows.next(); ) found.add(rows.getLong(1));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static long number(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      var rows = statement.executeQuery();
      if (!rows.next()) throw new SQLException("no row: " + sql + Arrays.toString(values));
      return rows.getLong(1);
    }
  }
}
