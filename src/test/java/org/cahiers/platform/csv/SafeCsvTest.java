package org.cahiers.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the cells of a file that people open in a spreadsheet. */
class SafeCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1", "-1+2", "@SUM(A1)", "\tx", "\rx"})
  void aTextThatASpreadsheetWouldComputeBeginsWithAnApostrophe(String text) {
    assertEquals("'" + text, SafeCsv.safe(text));
  }

  @Test
  void otherTextsAndNumbersStayAsTheyAre() {
    assertEquals("Un train = une chance", SafeCsv.safe("Un train = une chance"));
    assertEquals("", SafeCsv.safe(""));
    assertEquals(-1, SafeCsv.safe(-1));
    assertEquals("-12.5", SafeCsv.safe("-12.5"));
    assertEquals(null, SafeCsv.safe(null));
  }
}
