package org.code99.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.code99.people.Accounts;

/** The first set-up for programs: the one-time link is the key. */
@Controller("/api/v1/set-up/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetUpApi {
  private final SetUp setUp;
  private final Accounts accounts;

  SetUpApi(SetUp setUp, Accounts accounts) {
    this.setUp = setUp;
    this.accounts = accounts;
  }

  /** What was made; the bearer token is told this once. */
  record Founded(UUID company, UUID person, String userName, String token) {}

  @Post
  HttpResponse<Founded> settle(String token, @Body SetUpOrder order) {
    SetUp.First first = setUp.settle(token, order);
    return HttpResponse.created(
        new Founded(
            first.company(),
            first.person(),
            first.userName(),
            accounts.token(first.person(), "set-up")));
  }
}
