package org.code99.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.host.data.DataKind;

/** A generation that lives in this process: its jar, and its extension objects. */
final class InHouse implements Home {
  private final OneJar jar;
  private final Map<String, HeldExtension> extensions;

  private InHouse(OneJar jar, List<HeldExtension> extensions) {
    this.jar = jar;
    this.extensions =
        extensions.stream().collect(Collectors.toUnmodifiableMap(HeldExtension::id, e -> e));
  }

  /** Opens the jar beside whatever else is live, and constructs all its extensions. */
  static InHouse open(
      Path shelved, String pluginId, int number, List<DeclaredExtension> all, Duration deadline)
      throws CannotOpen {
    OneJar jar;
    try {
      jar = new OneJar(shelved, pluginId, pluginId + " #" + number);
    } catch (RuntimeException | LinkageError e) {
      throw new CannotOpen("its jar cannot be opened: " + Words.of(e));
    }
    List<HeldExtension> made = new ArrayList<>();
    try {
      LentContext context = new LentContext(pluginId, jar.loader());
      for (DeclaredExtension declared : all) {
        made.add(
            HeldExtension.construct(
                declared, type(jar, declared), jar.loader(), context, deadline));
      }
      return new InHouse(jar, made);
    } catch (CannotOpen | RuntimeException | LinkageError e) {
      made.forEach(extension -> extension.close(deadline));
      ClosedLoader loader = new ClosedLoader(jar.loader());
      jar.close();
      throw (e instanceof CannotOpen known ? known : new CannotOpen(Words.of(e))).leaving(loader);
    }
  }

  private static Class<?> type(OneJar jar, DeclaredExtension declared) throws CannotOpen {
    Optional<DataKind> data = DataKind.broughtToLifeBy(declared.className());
    if (data.isPresent()) {
      return data.get().type();
    }
    return jar.extensionClasses().stream()
        .filter(type -> type.getName().equals(declared.className()))
        .findFirst()
        .orElseThrow(() ->
            new CannotOpen(
                "its class "
                    + declared.className()
                    + " cannot be loaded: something that it needs is not in the jar"));
  }

  /** One of its extensions, by its id. */
  HeldExtension extension(String id) {
    HeldExtension found = extensions.get(id);
    if (found == null) {
      throw new IllegalArgumentException("there is no extension " + id);
    }
    return found;
  }

  @Override
  public <P, R> Outcome<R> ask(
      String id, Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline) {
    return extension(id).ask(object -> use.ask(point.cast(object)), check, deadline);
  }

  @Override
  public int abandoned(String id) {
    return extension(id).abandoned();
  }

  @Override
  public int abandoned() {
    return extensions.values().stream().mapToInt(HeldExtension::abandoned).sum();
  }

  @Override
  public String inWords() {
    return "runs in the house's own process";
  }

  @Override
  public void rest() {
    // its threads are nobody's to end, and its objects are still open
  }

  @Override
  public Optional<ClosedLoader> close(Duration deadline) {
    extensions.values().forEach(extension -> extension.close(deadline));
    ClosedLoader loader = new ClosedLoader(jar.loader());
    jar.close();
    return Optional.of(loader);
  }
}
