package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the cells of a file that people open in a spreadsheet. */
class OpenDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void aTextThatASpreadsheetWouldComputeBeginsWithAnApostrophe(String text) {
    assertEquals("'" + text, OpenData.cell(text));
  }

  @Test
  void otherTextsAndNumbersStayAsTheyAre() {
    assertEquals("Un train = une chance", OpenData.cell("Un train = une chance"));
    assertEquals("", OpenData.cell(""));
    assertEquals(-1, OpenData.cell(-1));
    assertEquals(null, OpenData.cell(null));
  }
}
