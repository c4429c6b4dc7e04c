package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cahiers.export.Cahier;
import org.cahiers.export.Format;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Settings;

/** The two transactions of making a cahier: what it is made of, and what was made. */
@ApplicationScoped
class StoredCahiers {

  @Inject private Connections connections;
  @Inject private Settings settings;

  @Transactional
  public Optional<CahierOrder> order(long number) {
    return connections.with(database -> new OrderRows(database).find(number));
  }

  @Transactional
  public Cahier model(CahierOrder order) {
    CahierPlan plan =
        new CahierPlan(
            order.language(),
            order.title(),
            order.subtitle(),
            "",
            CahierBuilder.day(order.askedAt()),
            settings.publicUrl().toString(),
            settings.absolute(order.address()));
    return connections.with(database -> new CahierBuilder(database).ordered(order.number(), plan));
  }

  /**
   * @param folder holds a file named by the extension of each format
   */
  @Transactional
  public void store(CahierOrder order, Cahier cahier, List<Format> formats, Path folder) {
    connections.with(
        database -> {
          for (Format format : formats)
            file(database, order, format, folder.resolve(format.extension()));
          Sql.change(
              database,
              """
              insert into cahier_source (cahier, contribution)
              select ?, unnest(cast(string_to_array(?, ',') as bigint[])) on conflict do nothing\
              """,
              order.number(),
              Rows.joined(
                  cahier.sources().stream().map(source -> source.id()).distinct().toList()));
          return Sql.change(
              database,
              "update cahier_order set made_at = now(), receipt = ?, counts = cast(? as jsonb)"
                  + " where id = ?",
              cahier.receipt(),
              OrderRows.json(counts(cahier)),
              order.number());
        });
  }

  private static CahierOrder.Counts counts(Cahier cahier) {
    List<Sentence> cited = cahier.cited().toList();
    return new CahierOrder.Counts(
        (int) cahier.proposals().count(),
        (int) cahier.proposals().mapToLong(part -> part.text().sentences().count()).sum(),
        cited.stream().mapToInt(sentence -> sentence.citations().size()).sum(),
        cahier.sources().size());
  }

  private static void file(Connection database, CahierOrder order, Format format, Path file) {
    try (PreparedStatement insert =
            database.prepareStatement(
                "insert into cahier_file (cahier, format, name, media_type, content, size, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?)");
        InputStream content = Files.newInputStream(file)) {
      insert.setLong(1, order.number());
      insert.setString(2, format.name());
      insert.setString(3, "cahier-" + order.number() + "." + format.extension());
      insert.setString(4, format.mediaType());
      insert.setBinaryStream(5, content, Files.size(file));
      insert.setLong(6, Files.size(file));
      insert.setString(7, hash(file));
      insert.executeUpdate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file);
        DigestInputStream read =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
