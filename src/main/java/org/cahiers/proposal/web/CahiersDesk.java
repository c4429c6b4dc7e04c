package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.export.Format;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.Once;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.cahiers.proposal.CahierFile;
import org.cahiers.proposal.CahierOrder;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.OrderCahier;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.Proposals;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/cahiers}: what a cahier holds and looks like, how far it is, what was made. */
@Named
@ViewScoped
public class CahiersDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 500;
  private static final int ORDERS = 10;

  @Inject private Caller caller;
  @Inject private Proposals proposals;
  @Inject private Cahiers cahiers;
  @Inject private OrderCahier orderCahier;
  @Inject private Debates debates;
  @Inject private PageLanguage pageLanguage;
  @Inject private Words words;

  /** Slug of the debate whose proposals are offered; empty for all. */
  private String debate = "";

  private Long[] chosen = {};
  private String heading = "";
  private String subtitle = "";
  private String language = "fr";
  private String[] formats =
      Arrays.stream(Format.values()).map(Format::name).toArray(String[]::new);

  @PostConstruct
  void load() {
    caller.require(Role.EDITOR);
    language = pageLanguage.getCode();
    offer();
  }

  /** Offers the proposals of the debate, all of them chosen. */
  public void offer() {
    chosen = getOffered().stream().map(ListedProposal::number).toArray(Long[]::new);
  }

  public List<ListedProposal> getOffered() {
    return Once.read(
        "offered." + debate,
        () ->
            proposals
                .list(
                    new ProposalFilter(debate.isEmpty() ? null : debate, null),
                    Long.MAX_VALUE,
                    LISTED)
                .reversed());
  }

  public List<DebateView> getDebates() {
    return Once.read(
        "debates",
        () -> {
          var counts = proposals.debates();
          return debates.all(pageLanguage.getCode()).stream()
              .filter(each -> counts.containsKey(each.slug()))
              .toList();
        });
  }

  public List<Format> getAllFormats() {
    return List.of(Format.values());
  }

  public void order() {
    var wish =
        new OrderCahier.Wish(
            heading,
            subtitle,
            language,
            Arrays.stream(formats).map(Format::valueOf).toList(),
            Arrays.asList(chosen));
    switch (orderCahier.order(wish)) {
      case OrderCahier.Outcome.Ordered ordered -> {
        heading = "";
        subtitle = "";
        Once.forget("orders");
        Say.done(words.get("proposal.cahiers.ordered"));
      }
      case OrderCahier.Outcome.Refused refused ->
          Say.beside(
              field(refused.reason()),
              words.get(
                  "proposal.cahiers.flaw." + refused.reason().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static String field(OrderCahier.Reason reason) {
    return switch (reason) {
      case NO_TITLE, TOO_LONG -> "heading";
      case NO_FORMAT -> "formats";
      case NO_PROPOSAL -> "chosen";
    };
  }

  public void publish(long cahier) {
    orderCahier.publish(cahier);
    Once.forget("orders");
    Say.done(words.get("proposal.cahiers.published"));
  }

  public void discard(long cahier) {
    orderCahier.discard(cahier);
    Once.forget("orders");
  }

  public List<CahierOrder> getOrders() {
    return Once.read("orders", () -> cahiers.orders(ORDERS));
  }

  public List<CahierFile> files(CahierOrder order) {
    return cahiers.files(order.number());
  }

  /** Whether there is something to wait for. */
  public boolean isUnderWay() {
    return getOrders().stream().anyMatch(CahierOrder::underWay);
  }

  public String getDebate() {
    return debate;
  }

  public void setDebate(@Nullable String slug) {
    debate = slug == null ? "" : slug;
  }

  public Long[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(Long[] numbers) {
    chosen = numbers.clone();
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(@Nullable String typed) {
    heading = typed == null ? "" : typed.strip();
  }

  public String getSubtitle() {
    return subtitle;
  }

  public void setSubtitle(@Nullable String typed) {
    subtitle = typed == null ? "" : typed.strip();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String code) {
    language = code;
  }

  public String[] getFormats() {
    return formats.clone();
  }

  public void setFormats(String[] names) {
    formats = names.clone();
  }
}
