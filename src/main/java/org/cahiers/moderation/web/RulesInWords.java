package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.moderation.Rules;
import org.cahiers.moderation.Rules.Rule;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** The published rules in the reader's language: {@code #{ruleWords.title('spam')}}. */
@Named("ruleWords")
@RequestScoped
public class RulesInWords {

  @Inject private Rules rules;
  @Inject private Words words;

  private List<Rule> all = List.of();
  private Map<String, Rule> byCode = Map.of();

  @PostConstruct
  void load() {
    all = rules.all(words.language());
    byCode = all.stream().collect(Collectors.toMap(Rule::code, rule -> rule));
  }

  public List<Rule> getAll() {
    return all;
  }

  public String title(@Nullable String code) {
    Rule rule = code == null ? null : byCode.get(code);
    return rule == null ? "" : rule.title();
  }

  public String text(@Nullable String code) {
    Rule rule = code == null ? null : byCode.get(code);
    return rule == null ? "" : rule.text();
  }
}
