package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cahiers.identity.OwnFactor;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /me/settings/factor}: one's own second factor, in the state it is in. */
@Named
@RequestScoped
public class FactorPage {

  @Inject private OwnFactor own;
  @Inject private Arrival arrival;
  @Inject private Words words;

  private OwnFactor.@Nullable View view;
  private OwnFactor.@Nullable Setup setup;
  private List<String> codes = List.of();
  private String current = "";
  private String code = "";

  @PostConstruct
  void load() {
    view = own.view();
    setup = own.setup().orElse(null);
  }

  public void begin() throws IOException {
    settle(own.begin(current), "-for-start");
  }

  public void confirm() throws IOException {
    settle(own.confirm(code), "-of-telephone");
  }

  public void newCodes() throws IOException {
    settle(own.newCodes(current, code), "-for-codes");
  }

  public void remove() throws IOException {
    settle(own.remove(current, code), "-for-removal");
  }

  private void settle(OwnFactor.Outcome outcome, String form) throws IOException {
    switch (outcome) {
      case OwnFactor.Outcome.Begun begun -> Arrival.go(OwnFactor.ADDRESS);
      case OwnFactor.Outcome.Confirmed confirmed -> {
        arrival.signIn(confirmed.token());
        codes = confirmed.codes();
      }
      case OwnFactor.Outcome.NewCodes fresh -> codes = fresh.codes();
      case OwnFactor.Outcome.Removed removed -> {
        arrival.signIn(removed.token());
        Arrival.go("/me/settings?saved=factor-off");
      }
      case OwnFactor.Outcome.WrongPassword wrong ->
          Say.beside("current" + form, words.get("identity.settings.wrong-password"));
      case OwnFactor.Outcome.WrongCode wrong ->
          Say.beside("code" + form, words.get("identity.code.wrong"));
      case OwnFactor.Outcome.Wait wait -> arrival.sayWait(wait.remaining());
      case OwnFactor.Outcome.Gone gone -> Arrival.go(OwnFactor.ADDRESS);
    }
  }

  /** How far it is, as the end of a key. */
  public String getState() {
    if (!codes.isEmpty()) return "codes";
    return view == null ? "" : view.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public OwnFactor.@Nullable View getView() {
    return view;
  }

  /** The secret in groups of four, as it is typed. */
  public String getTyped() {
    return setup == null ? "" : setup.typed().replaceAll("(.{4})(?=.)", "$1 ");
  }

  public String getLink() {
    return setup == null ? "" : setup.link();
  }

  public @Nullable Square getSquare() {
    return setup == null ? null : Square.of(setup.link());
  }

  /** To print, shown this once; empty before and after. */
  public List<String> getCodes() {
    return codes;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current == null ? "" : current;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? "" : code;
  }
}
