package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.FileFilter;
import org.code99.drawers.FilePage;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.web.Pages;

/** Files by name or number, and for managers the people of their regions. */
@Controller("/search")
@Secured({"salesperson", "manager", "admin", "legal"})
class SearchPages {
  private static final int SHOWN = 50;
  private static final int SUGGESTED = 6;

  private final CaseFiles files;
  private final People people;
  private final Pages pages;

  SearchPages(CaseFiles files, People people, Pages pages) {
    this.files = files;
    this.people = people;
    this.pages = pages;
  }

  /**
   * What was found.
   *
   * @param more whether there are files beyond those shown
   */
  record Found(String query, List<CaseFile> files, boolean more, List<Person> people) {
    Found {
      files = List.copyOf(files);
      people = List.copyOf(people);
    }

    boolean isEmpty() {
      return files.isEmpty() && people.isEmpty();
    }
  }

  @Get
  @Transactional
  HttpResponse<?> search(
      HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String q) {
    return pages.show(request, "desk/search.jte", "Search", found(actor, q, SHOWN));
  }

  /** While somebody types; without script nobody asks. */
  @Get("/suggestions")
  @Transactional
  HttpResponse<?> suggest(
      HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String q) {
    return pages.part(request, "desk/suggestions.jte", found(actor, q, SUGGESTED));
  }

  private Found found(Actor actor, String q, int limit) {
    String words = q.strip();
    if (words.isEmpty()) {
      return new Found("", List.of(), false, List.of());
    }
    FilePage page =
        files.list(
            actor,
            FileFilter.all().containing(words).by(FileFilter.Order.NAME),
            Optional.empty(),
            limit);
    return new Found(words, page.items(), page.next().isPresent(), people(actor, words));
  }

  private List<Person> people(Actor actor, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return actor.seesRegions()
        ? people.of(actor.company()).stream()
            .filter(person -> actor.regions().contains(person.region()))
            .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList()
        : List.of();
  }
}
