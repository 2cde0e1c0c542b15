package org.code99.wins;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.drawers.VisibleFile;
import org.code99.offers.Concession;
import org.code99.offers.Opportunity;
import org.code99.offers.Promise;
import org.code99.offers.ShelfItem;
import org.code99.regions.RuleAnswer;
import org.code99.web.Form;

/**
 * What the page of a file's orders shows.
 *
 * @param shelf what can be promised
 * @param discount what the house rule says of prices
 * @param people names of all of the company, by id
 * @param approvers who can stand for a concession, by id
 * @param currency in which the company reckons
 * @param asked which form was sent and came back with faults; empty when none was
 */
record OrdersPage(
    VisibleFile file,
    List<Lifetime> lifetimes,
    List<StoredDocument> documents,
    List<Margin> margins,
    List<Opportunity> opportunities,
    List<Promise> promises,
    List<ShelfItem> shelf,
    List<Concession> concessions,
    RuleAnswer discount,
    Map<UUID, String> people,
    Map<UUID, String> approvers,
    String currency,
    LocalDate today,
    String asked,
    Form form) {
  OrdersPage {
    lifetimes = List.copyOf(lifetimes);
    documents = List.copyOf(documents);
    margins = List.copyOf(margins);
    opportunities = List.copyOf(opportunities);
    promises = List.copyOf(promises);
    shelf = List.copyOf(shelf);
    concessions = List.copyOf(concessions);
  }

  /** Whether a later lifetime runs. */
  boolean running() {
    return !lifetimes.isEmpty()
        && lifetimes.getLast().number() > 1
        && lifetimes.getLast().closedOn().isEmpty();
  }

  /** What the first order of a lifetime leaves us, and those that were it before. */
  List<Margin> marginsOf(int lifetime) {
    return margins.stream().filter(margin -> margin.lifetime() == lifetime).toList();
  }

  /** The number of the relationship that a restart would begin. */
  int nextNumber() {
    return lifetimes.isEmpty() ? 1 : lifetimes.getLast().number() + 1;
  }

  /** The documents of one lifetime; those of none have number 0. */
  List<StoredDocument> documentsOf(int lifetime) {
    return documents.stream().filter(one -> one.lifetime() == lifetime).toList();
  }

  /** The invoices that a payment or credit note can be for. */
  List<String> invoices() {
    return documents.stream()
        .filter(one -> !one.cancelled() && one.document().kind() == DocumentKind.INVOICE)
        .map(one -> one.document().number())
        .toList();
  }

  /** Whether a form came back with faults. */
  boolean again(String which) {
    return asked.equals(which);
  }

  /** What a field held when its form came back, else what it begins with. */
  String typed(String which, String field, String otherwise) {
    return again(which) ? form.text(field) : otherwise;
  }
}
