package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest(name = "{1} is {0}")
  @CsvSource({
    "fr, Il faut taxer le kérosène",
    "en, More trees in our streets please",
    "de, Wir brauchen mehr Bäume",
    "es, Crear más parques para los niños",
    "ca, Més carrils bici a la ciutat",
    "it, Sanità pubblica per tutti",
    "pt, Mais árvores nas nossas ruas",
    "ar, مرحبا بكم في المدينة",
    "zh, 我们需要更多",
    "ru, Больше деревьев"
  })
  void aLineIsEnough(String language, String text) {
    assertEquals(language, Language.detect(text, "en"));
  }

  @Test
  void oneWordIsTakenForTheExpectedLanguage() {
    assertEquals("fr", Language.detect("Parking", "fr"));
    assertEquals("en", Language.detect("😀 42", "en"));
  }

  @Test
  void aScriptDecidesIfMostLettersAreOfIt() {
    assertEquals("ja", Language.detect("私は学生です", "en"));
    assertEquals("fr", Language.detect("Nous voulons plus d'arbres dans la ville, мир", "fr"));
    assertEquals("ru", Language.detect("Мы хотим больше деревьев, Paris", "fr"));
  }

  @Test
  void codesAreCutToTwoLetters() {
    assertEquals("fr", Language.code(" FR-fr "));
    assertEquals("", Language.code(""));
  }
}
