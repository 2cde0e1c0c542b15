package org.code99.offers;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Listed;
import org.code99.web.Means;
import org.code99.web.Meanwhile;
import org.code99.web.Needed;
import org.code99.web.Refused;

/** The shelf of what is no price, and what of it was promised, for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class ShelfApi {
  private final Shelf shelf;
  private final Promises promises;

  ShelfApi(Shelf shelf, Promises promises) {
    this.shelf = shelf;
    this.promises = promises;
  }

  /**
   * Something for the shelf.
   *
   * @param names by language tag
   * @param yearly nothing when it is left out
   * @param version of the thing that was read, 0 where there was none
   */
  record Thing(
      Optional<String> kind,
      @Needed Map<String, String> names,
      @Needed Money cost,
      Optional<Money> yearly,
      @Means(Meanwhile.VERSION) OptionalLong version) {}

  /** Something of the shelf is promised, by its code. */
  record Given(Optional<String> code, Optional<String> words) {}

  /** The id of something new. */
  record Made(UUID id) {}

  @Get("/shelf")
  Listed<ShelfItem> items(Actor actor) {
    return Listed.all(shelf.items(actor));
  }

  /** Puts something on the shelf, or brings it up to date; a retired thing comes back. */
  @Put("/shelf/{code}")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void put(Actor actor, String code, @Body Thing thing) {
    String told = thing.kind().orElse("");
    Optional<ShelfItem.Kind> kind = ShelfItem.Kind.of(told);
    ShelfItem item =
        ShelfItem.of(
            code,
            kind.orElse(ShelfItem.Kind.OTHER),
            thing.names(),
            thing.cost(),
            thing.yearly().orElse(Money.zero(thing.cost().currency())));
    if (kind.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          Stream.concat(Stream.of(noKind(told)), Shelf.faults(item).stream()).toList());
    }
    shelf.put(actor, item, thing.version());
  }

  @Post("/shelf/{code}/retirement")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void retire(Actor actor, String code) {
    shelf.retire(actor, code);
  }

  @Get("/case-files/{id}/promises")
  @Secured({"salesperson", "manager", "admin", "legal"})
  Listed<Promise> promises(Actor actor, UUID id) {
    return Listed.all(promises.of(actor, id));
  }

  @Post("/case-files/{id}/promises")
  @Status(HttpStatus.CREATED)
  Made promise(Actor actor, UUID id, @Body Given given) {
    return new Made(promises.promise(actor, id, given.code().orElse(""), given.words().orElse("")));
  }

  private static Fault noKind(String told) {
    return Fault.at(
        "kind",
        "'%s' is no kind: send one of %s."
            .formatted(
                told,
                Arrays.stream(ShelfItem.Kind.values())
                    .map(ShelfItem.Kind::code)
                    .collect(Collectors.joining(", "))));
  }
}
