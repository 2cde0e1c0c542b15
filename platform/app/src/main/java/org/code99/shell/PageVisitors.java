package org.code99.shell;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** People of several roles who ask a server for pages, over loopback as their browsers would. */
final class PageVisitors implements AutoCloseable {
  private static final long SEED = 99;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI address;
  private final Random random = new Random(SEED);
  private final List<PageMix.Visitor> visitors = new ArrayList<>();

  private PageVisitors(URI address) {
    this.address = address;
  }

  static PageVisitors signedIn(URI address, BenchCompany company)
      throws IOException, InterruptedException {
    PageVisitors all = new PageVisitors(address);
    for (BenchCompany.Login login : company.logins()) {
      String session = all.session(login);
      String files = all.text("/api/v1/case-files?limit=200", "Authorization", login.bearer());
      String drawers =
          login.manages()
              ? all.text("/api/v1/drawers", "Authorization", login.bearer())
              : "{\"items\": []}";
      all.visitors.add(PageMix.Visitor.of(login, session, files, drawers));
    }
    return all;
  }

  /** Asks at a constant rate, whether earlier answers have come or not. */
  Waits ask(int rate, Duration howLong) {
    Waits waits = new Waits();
    ask(rate, howLong, waits);
    return waits;
  }

  /** The same, told beside what was told before. */
  void ask(int rate, Duration howLong, Waits waits) {
    PageMix mix = new PageMix(visitors, random);
    int pages = Math.toIntExact(rate * howLong.toSeconds());
    List<CompletableFuture<Void>> asked = new ArrayList<>(pages);
    long start = System.nanoTime();
    for (int page = 0; page < pages; page++) {
      long due = start + page * TimeUnit.SECONDS.toNanos(1) / rate;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      PageMix.Visit visit = mix.next();
      CompletableFuture<Void> told =
          client
              .sendAsync(request(visit), HttpResponse.BodyHandlers.ofByteArray())
              .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
              .thenAccept(fine ->
                  waits.add(visit.page(), Duration.ofNanos(System.nanoTime() - due), !fine));
      asked.add(told);
    }
    asked.forEach(CompletableFuture::join);
  }

  /** One visitor asks for the first page of a drawer, again and again. */
  Waits alone(int times) throws IOException, InterruptedException {
    PageMix mix = new PageMix(visitors, random);
    Waits waits = new Waits();
    for (int i = 0; i < times; i++) {
      PageMix.Visit visit = mix.drawer();
      long start = System.nanoTime();
      HttpResponse<byte[]> answer =
          client.send(request(visit), HttpResponse.BodyHandlers.ofByteArray());
      waits.add(
          visit.page(), Duration.ofNanos(System.nanoTime() - start), answer.statusCode() != 200);
    }
    return waits;
  }

  private HttpRequest request(PageMix.Visit visit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(visit.path())).timeout(PATIENCE);
    visit.headers().forEach(request::header);
    return request.build();
  }

  private String text(String path, String header, String value)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve(path)).header(header, value).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private String session(BenchCompany.Login login) throws IOException, InterruptedException {
    String form = "user=" + encoded(login.user()) + "&password=" + encoded(login.password());
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    return answer.headers().allValues("set-cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .filter(cookie -> cookie.startsWith("code99="))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(login.user() + " cannot sign in"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
