package org.cahiers.launcher;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cahiers.analysis.cluster.Group;

/** Writes {@code topics.json}: the tree of themes, topics and clusters. */
final class TopicsJson {

  private TopicsJson() {}

  static void write(List<Group> themes, Path file) throws IOException {
    JsonFile.write(file, json -> groups(json, themes));
  }

  private static void groups(JsonGenerator json, List<Group> groups) {
    json.writeStartArray("topics");
    for (Group group : groups) {
      json.writeStartObject();
      json.write("id", group.ref().id())
          .write("level", group.ref().level().name().toLowerCase(Locale.ROOT));
      json.write("label", group.label());
      JsonFile.strings(json, "key_phrases", group.phrases());
      json.write("size", group.size()).write("distinct", group.distinct());
      JsonFile.strings(json, "representatives", group.representatives());
      if (group.stability() < 0) {
        json.writeNull("stability");
      } else {
        JsonFile.share(json, "stability", group.stability());
      }
      if (!group.groups().isEmpty()) groups(json, group.groups());
      json.writeEnd();
    }
    json.writeEnd();
  }
}
