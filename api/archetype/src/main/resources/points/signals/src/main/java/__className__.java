package ${package};

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.ChangeSignal;
import org.code99.api.ChangeSignalSource;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalKind;
import org.code99.api.SignalProfile;
import org.code99.api.SignalQuery;
import org.code99.api.SignalSubject;
import org.pf4j.Extension;

/**
 * Reads what somebody notes in {@code news.txt} of a folder that an admin grants, a line each and
 * the oldest first: {@code 2026-01-15; Blume AG; DE; They have a new head of purchasing.}
 */
@Extension
public final class ${className} implements ChangeSignalSource {
  private static final String FOLDER = "folder";
  private static final String FILE = "news.txt";
  private static final SignalKind KIND = SignalKind.of("news", "There is news of them");
  private static final int HOURLY = 60;
  private static final int PARTS = 4;

  private final PluginContext context;

  public ${className}(PluginContext context) {
    this.context = context;
  }

  @Override
  public SignalProfile profile(Settings settings) {
    return SignalProfile.of(List.of(KIND), HOURLY);
  }

  /** The cursor is how many signals were told; one that is no number begins anew. */
  @Override
  public SignalBatch poll(SignalQuery query) {
    List<ChangeSignal> all =
        query.folder(FOLDER).flatMap(folder -> folder.read(FILE)).stream()
            .flatMap(news -> new String(news, StandardCharsets.UTF_8).lines())
            .distinct()
            .flatMap(line -> signal(line).stream())
            .takeWhile(signal -> !signal.happenedOn().isAfter(query.asOf()))
            .toList();
    int told = query.cursor().matches("[0-9]{1,9}") ? Integer.parseInt(query.cursor()) : 0;
    List<ChangeSignal> next = all.stream().skip(told).limit(query.limit()).toList();
    SignalBatch batch =
        next.isEmpty()
            ? SignalBatch.none(query.cursor())
            : SignalBatch.of(next, String.valueOf(told + next.size()));
    return told + next.size() < all.size() ? batch.andMore() : batch;
  }

  private Optional<ChangeSignal> signal(String line) {
    String[] parts = line.split(";", PARTS);
    try {
      return parts.length < PARTS
          ? Optional.empty()
          : Optional.of(
              ChangeSignal.of(
                  UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString(),
                  KIND.code(),
                  SignalSubject.customer(parts[1].strip(), "", parts[2].strip()),
                  LocalDate.parse(parts[0].strip()),
                  parts[3].strip()));
    } catch (DateTimeException | IllegalArgumentException e) {
      context.log().warn("A line of {} tells nothing: {}", FILE, e.getMessage());
      return Optional.empty();
    }
  }
}
