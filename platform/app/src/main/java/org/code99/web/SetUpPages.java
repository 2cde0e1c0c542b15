package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.code99.people.Accounts;

/** The page of the one-time link that {@code serve} prints. */
@Controller("/set-up/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetUpPages {
  private static final String TITLE = "Set up";
  private static final String PAGE = "web/set-up.jte";

  private final SetUp setUp;
  private final Accounts accounts;
  private final Pages pages;

  SetUpPages(SetUp setUp, Accounts accounts, Pages pages) {
    this.setUp = setUp;
    this.accounts = accounts;
    this.pages = pages;
  }

  /** What the page shows. */
  record Sheet(
      String token, boolean works, Form form, List<Named> countries, List<Named> currencies) {
    static Sheet of(String token, boolean works, Form form) {
      return new Sheet(token, works, form, Named.countries(), allCurrencies());
    }

    private static List<Named> allCurrencies() {
      return Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(c ->
              new Named(
                  c.getCurrencyCode(),
                  c.getCurrencyCode() + " · " + c.getDisplayName(Locale.ENGLISH)))
          .sorted(Comparator.comparing(Named::code))
          .toList();
    }
  }

  @Get
  HttpResponse<?> form(HttpRequest<?> request, String token) {
    return pages.show(request, PAGE, TITLE, Sheet.of(token, setUp.works(token), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> settle(HttpRequest<?> request, String token, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    String password = String.valueOf(body.getOrDefault("password", ""));
    SetUpOrder order =
        SetUpOrder.of(form, password, String.valueOf(body.getOrDefault("again", "")));
    try {
      SetUp.First first = setUp.settle(token, order);
      return accounts
          .signIn(first.userName(), password)
          .<HttpResponse<?>>map(session -> SignInPages.in(request, session, "/"))
          .orElseGet(() -> pages.done("/sign-in", "It is set up. Sign in."));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages
          .again(request, PAGE, TITLE, Sheet.of(token, setUp.works(token), form))
          .status(refused.kind().status());
    }
  }
}
