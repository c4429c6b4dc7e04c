package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is nobody's mistake and soon over is told from a bug. */
class OutageTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      textBlock =
          """
          08006, connection broken                , true
          08001, connection refused               , true
          53100, disk full                        , true
          53300, too many connections             , true
          57P01, ended by an operator             , true
          57P03, still starting                   , true
          58030, disk broken                      , true
          25006, a standby that only reads        , true
          23505, a key that exists already        , false
          40001, two transactions met             , false
          42P01, a table that does not exist      , false
          """)
  void anOutageIsKnownByItsState(String state, String what, boolean outage) {
    var thrown = new PersistenceException(new IllegalStateException(new SQLException(what, state)));
    assertEquals(outage, Outage.isIn(thrown));
  }

  @Test
  void thePoolSaysItInWords() {
    assertTrue(Outage.isIn(new SQLException("Error in allocating a connection. Cause: refused")));
  }

  @Test
  void aConnectionThatBreaksDuringTheCommitLeavesNoCause() {
    assertTrue(Outage.isIn(new TransactionalException("during commit", new SystemException())));
    assertFalse(Outage.isIn(new TransactionalException("rolled back", new RollbackException())));
  }

  @Test
  void anUploadThatFindsNoRoomIsNobodysMistake() {
    var full = new IOException("/tmp/upload_1.tmp (No space left on device)");
    assertTrue(Outage.isIn(new ServletException(full)));
    assertFalse(Outage.isIn(new IOException("Connection reset by peer")));
  }

  @Test
  void aBugIsNone() {
    assertFalse(Outage.isIn(new NullPointerException()));
    assertFalse(Outage.isIn(new SQLException("without a state")));
  }
}
