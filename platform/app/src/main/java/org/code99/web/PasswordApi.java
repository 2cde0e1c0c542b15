package org.code99.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import org.code99.people.Accounts;

/**
 * A one-time link for programs: whoever was let in chooses their password by it, and gets a token.
 */
@Controller("/api/v1/password/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordApi {
  private final Accounts accounts;

  PasswordApi(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The password that they choose. */
  record PasswordOrder(Optional<String> password) {}

  /** The bearer token, which is told this once. */
  record LetIn(String token) {}

  /** The link is the last part of the address that an admin passes on; it works once. */
  @Post
  HttpResponse<LetIn> choose(String token, @Body PasswordOrder order) {
    if (!accounts.works("password", token)) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "This link was used or is too old: ask your admin for a new one.");
    }
    Accounts.Redeemed redeemed = accounts.redeem(token, order.password().orElse(""));
    return redeemed
        .token()
        .map(bearer -> HttpResponse.created(new LetIn(bearer)))
        .orElseThrow(() ->
            new Refused(
                Refused.Kind.INVALID,
                redeemed.faults().stream().map(fault -> Fault.at("password", fault)).toList()));
  }
}
