package org.code99.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.code99.people.Actor;

/** Gives a route who asks: every handler that names an {@link Actor} gets the one signed in. */
@Singleton
class ActorBinder implements TypedRequestArgumentBinder<Actor> {
  @Override
  public Argument<Actor> argumentType() {
    return Argument.of(Actor.class);
  }

  @Override
  public BindingResult<Actor> bind(
      ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
    return () -> of(request);
  }

  static Optional<Actor> of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(who -> (Actor) who.getAttributes().get(Sessions.ACTOR));
  }
}
