package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.moderation.Rules;
import org.cahiers.moderation.Rules.Rule;
import org.cahiers.moderation.Rules.Version;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** The published rules in the reader's language: {@code #{ruleWords.title('spam', 1)}}. */
@Named("ruleWords")
@RequestScoped
public class RulesInWords {

  @Inject private Rules rules;
  @Inject private Words words;

  private List<Version> versions = List.of();
  private List<Rule> all = List.of();
  private List<Rule> earlier = List.of();

  @PostConstruct
  void load() {
    versions = rules.versions();
    all = words(versions.stream().filter(Version::inForce).toList());
    earlier = words(versions.stream().filter(version -> !version.inForce()).toList());
  }

  private List<Rule> words(List<Version> some) {
    return some.stream().map(version -> version.in(words.language())).toList();
  }

  /** Those in force, in their published order. */
  public List<Rule> getAll() {
    return all;
  }

  /** Wordings that are no longer in force, and rules that were retired. */
  public List<Rule> getEarlier() {
    return earlier;
  }

  public String title(@Nullable String code, int version) {
    Rule rule = find(code, version);
    return rule == null ? "" : rule.title();
  }

  public String text(@Nullable String code, int version) {
    Rule rule = find(code, version);
    return rule == null ? "" : rule.text();
  }

  private @Nullable Rule find(@Nullable String code, int version) {
    return versions.stream()
        .filter(known -> known.code().equals(code) && known.version() == version)
        .map(known -> known.in(words.language()))
        .findFirst()
        .orElse(null);
  }
}
