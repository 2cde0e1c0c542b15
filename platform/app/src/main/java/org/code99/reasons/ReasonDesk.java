package org.code99.reasons;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.audit.Audit;
import org.code99.host.data.Families;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** An admin's word on the reasons of the company (S84): added, called otherwise, hidden. */
@Singleton
class ReasonDesk {
  private final Reasons reasons;
  private final OwnReasons own;
  private final Taxonomies taxonomies;
  private final Audit audit;

  ReasonDesk(Reasons reasons, OwnReasons own, Taxonomies taxonomies, Audit audit) {
    this.reasons = reasons;
    this.own = own;
    this.taxonomies = taxonomies;
    this.audit = audit;
  }

  /** All reasons, those of today's taxonomies among them though no list was read yet. */
  @Transactional
  public List<ReasonLine> all(Actor actor) {
    Map<String, Long> losses = reasons.tally(actor.company()).byCode();
    return there(actor).stream()
        .map(line -> line.counted(losses.getOrDefault(line.code(), 0L)))
        .toList();
  }

  private List<ReasonLine> there(Actor actor) {
    taxonomies.byRegion(actor.company());
    return own.all(actor.company());
  }

  @Transactional
  public ReasonLine one(Actor actor, String code) {
    return all(actor).stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("reason"));
  }

  /** Adds one; its code is made of its English name, and stays whatever it is called later. */
  @Transactional
  public ReasonLine add(Actor admin, ReasonOrder order) {
    refuseOthers(admin);
    String code = code(order.labels().getOrDefault("en", ""));
    new ReasonFaults(there(admin)).ofNew(code, order);
    Families.reason(order.family(), code, order.labels())
        .ifPresent(reason -> own.add(admin.company(), reason));
    return said(admin, code, new OwnWord(Map.of(), false, Optional.empty(), 0, order.why()));
  }

  /**
   * Calls one otherwise, hides it or shows it again. What was given stays given.
   *
   * @throws Refused with everything that is wrong; as a conflict when somebody was faster
   */
  @Transactional
  public ReasonLine change(Actor admin, String code, ReasonOrder order) {
    refuseOthers(admin);
    one(admin, code);
    new ReasonFaults(there(admin)).ofChange(code, order);
    return said(admin, code, order.word());
  }

  private ReasonLine said(Actor admin, String code, OwnWord word) {
    if (!own.say(admin, code, word)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Somebody changed this reason since you opened it: look at it again, then say it anew.");
    }
    audit.note(
        admin.company(),
        admin.person().toString(),
        "reasons.own",
        code,
        "edition=%d%s%s"
            .formatted(
                word.edition() + 1,
                word.hidden() ? " hidden" : "",
                word.instead().map(instead -> " instead=" + instead).orElse("")));
    return one(admin, code);
  }

  /** The reasons are the whole company's. */
  boolean maySay(Actor admin) {
    return admin.regions().contains(admin.company());
  }

  private void refuseOthers(Actor admin) {
    if (!maySay(admin)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "The whole company gives these reasons: ask an admin of the company.");
    }
  }

  /** Letters and figures of a name, parted by hyphens; empty where it has none. */
  private static String code(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), 64));
  }
}
