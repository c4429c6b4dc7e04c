package org.cahiers.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in. Comes into being when its owner follows the link in the mail, so that
 * its e-mail is always confirmed; ends by {@link #delete}, which leaves a row without anything
 * personal for what was published to hang on to.
 */
@Entity
@Table(name = "account")
class Account {

  enum Origin {
    REGISTERED,
    DEMO;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String origin;
  private @Nullable String email;
  private String pseudonym;
  private @Nullable String password;
  private String language;
  private @Nullable String place;

  @Column(name = "deleted_at")
  private @Nullable OffsetDateTime deletedAt;

  protected Account() {}

  Account(
      Origin origin,
      String email,
      String pseudonym,
      String password,
      Language language,
      @Nullable String place) {
    this.origin = origin.code();
    this.email = email;
    this.pseudonym = pseudonym;
    this.password = password;
    this.language = language.code();
    this.place = place;
  }

  AccountId id() {
    return new AccountId(id);
  }

  Optional<String> email() {
    return Optional.ofNullable(email);
  }

  String pseudonym() {
    return pseudonym;
  }

  Optional<String> password() {
    return Optional.ofNullable(password);
  }

  Language language() {
    return Language.of(language).orElse(Language.FRENCH);
  }

  Optional<String> place() {
    return Optional.ofNullable(place);
  }

  void changePassword(String hash) {
    password = hash;
  }

  void changeEmail(String confirmed) {
    email = confirmed;
  }

  void describe(String newPseudonym, Language newLanguage, @Nullable String newPlace) {
    pseudonym = newPseudonym;
    language = newLanguage.code();
    place = newPlace;
  }

  /** Takes away all that identifies the person; what they published stays under a neutral name. */
  void delete(Instant now, String neutralPseudonym) {
    email = null;
    password = null;
    place = null;
    pseudonym = neutralPseudonym;
    deletedAt = now.atOffset(ZoneOffset.UTC);
  }
}
