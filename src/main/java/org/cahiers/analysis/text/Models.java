package org.cahiers.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.model.BaseModel;

/**
 * The OpenNLP models on the class path, each read once. Models are immutable and shared between
 * threads.
 */
final class Models {

  private static final String DETECTOR = "/langdetect-183.bin";
  private static final Map<String, String> SENTENCES =
      Map.of(
          "fr", "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin",
          "en", "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
  private static final Map<String, String> TAGS =
      Map.of(
          "fr", "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin",
          "en", "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");

  private static final Map<String, BaseModel> READ = new ConcurrentHashMap<>();

  private Models() {}

  private interface Reader {
    BaseModel read(InputStream in) throws IOException;
  }

  static LanguageDetectorModel detector() {
    return (LanguageDetectorModel) model(DETECTOR, LanguageDetectorModel::new);
  }

  static Optional<SentenceModel> sentences(String language) {
    return Optional.ofNullable(SENTENCES.get(language))
        .map(name -> (SentenceModel) model(name, SentenceModel::new));
  }

  static Optional<POSModel> tags(String language) {
    return Optional.ofNullable(TAGS.get(language))
        .map(name -> (POSModel) model(name, POSModel::new));
  }

  private static BaseModel model(String name, Reader reader) {
    return READ.computeIfAbsent(
        name,
        key -> {
          try (InputStream in = Models.class.getResourceAsStream(key)) {
            if (in == null) {
              throw new IllegalStateException(
                  "language model " + key + " is not on the class path");
            }
            return reader.read(in);
          } catch (IOException broken) {
            throw new UncheckedIOException("language model " + key + " cannot be read", broken);
          }
        });
  }
}
