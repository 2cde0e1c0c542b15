package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.pf4j.ExtensionPoint;

/**
 * Opens plugin jars, guards every call into them, and swaps them while work goes on. Nothing of a
 * plugin leaves this door but values; nothing that a plugin throws does. Safe for use by several
 * threads: changes wait for each other, calls wait for nobody.
 *
 * <p>A host remembers nothing between two starts: whoever opens it installs and enables what is
 * wanted.
 */
public final class PluginHost implements AutoCloseable {
  private final Inspector inspector = new Inspector();
  private final TrustGate gate = new TrustGate();
  private final Lifecycle lifecycle;
  private volatile CallWatch watch = CallWatch.NONE;

  private PluginHost(HostSettings settings) {
    this.lifecycle = new Lifecycle(settings, inspector, gate);
  }

  /**
   * A host with nothing in it.
   *
   * @throws UncheckedIOException when the shelf cannot be made
   */
  public static PluginHost open(HostSettings settings) {
    return new PluginHost(settings);
  }

  /** Looks into a jar without running any of its code, and names everything that is wrong. */
  public Inspection inspect(Path jar) {
    return gate.received(inspector.inspect(jar, String.valueOf(jar.getFileName())), jar, jar);
  }

  /** Whom and what it trusts; it begins with {@link TrustBook#ofWhoeverOpens()}. */
  public TrustBook trusted() {
    return gate.book();
  }

  /** Trusts others from now on: a live plugin whose code must not run any more is closed. */
  public void trust(TrustBook book) {
    lifecycle.follow(book);
  }

  /** What it thinks of a jar that it has inspected; its signature, if it has one, fits. */
  public Verdict verdict(String sha256) {
    return gate.verdict(sha256);
  }

  /** The signature that lay beside a jar when it was inspected. */
  public Optional<JarSignature> signature(String sha256) {
    return gate.signature(sha256);
  }

  /** Tells somebody of every opening. */
  public void watch(OpeningWatch watch) {
    lifecycle.watch(watch);
  }

  /** Tells somebody of every call. */
  public void watch(CallWatch newest) {
    watch = newest;
  }

  /** How long plugins may take now, and how much memory they have. */
  public GuardRule guard() {
    return lifecycle.settings().guard();
  }

  /**
   * Another rule, from the next call on; what runs apart is opened anew where its memory changes,
   * and no call is lost.
   */
  public void tune(GuardRule rule) {
    lifecycle.tune(rule);
  }

  /** How every live extension is at this moment, by plugin and extension id. */
  public List<Pulse> pulses() {
    return lifecycle.board().plugins().values().stream()
        .flatMap(placed ->
            placed.live().stream().flatMap(live -> live.pulses(placed.inspection().pluginId())))
        .toList();
  }

  /** Puts a copy of a jar on the shelf; nothing of it is loaded. */
  public Change install(Path jar) {
    return lifecycle.install(jar);
  }

  /**
   * Installs and enables every jar of a folder, in the order of their names. One that is refused
   * does not stop the others.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public List<Change> openAll(Path folder) {
    return openAll(folder, id -> true);
  }

  /**
   * The same, but enables only those whose id is wanted; the others are installed, and their code
   * is not run.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public List<Change> openAll(Path folder, Predicate<String> wanted) {
    return jars(folder).stream()
        .map(jar ->
            switch (install(jar)) {
              case Change.Done done when !wanted.test(done.status().pluginId()) -> done;
              case Change.Done(PluginStatus status) -> enable(status.pluginId());
              case Change.Refused refused -> refused;
            })
        .toList();
  }

  /** Loads an installed plugin and makes it callable; one in quarantine gets a new beginning. */
  public Change enable(String pluginId) {
    return lifecycle.enable(pluginId);
  }

  /** Lets the running calls finish, closes the plugin and unloads it; its jar stays. */
  public Change disable(String pluginId) {
    return lifecycle.disable(pluginId);
  }

  /**
   * Replaces an installed plugin by another version of itself. A live one is opened beside the old,
   * checked, swapped in at once, and then the old one is drained and closed; no call is lost. When
   * the new one cannot be opened the old one stays as it was.
   */
  public Change upgrade(Path jar) {
    return lifecycle.upgrade(jar);
  }

  /**
   * Chooses where a plugin runs, from now on and for as long as this host is open. A live one is
   * opened there beside what is live, swapped in at once, and the old one drained and closed; when
   * it cannot be opened there, all stays as it was.
   */
  public Change run(String pluginId, Running running) {
    return lifecycle.run(pluginId, running);
  }

  /** Disables a plugin and forgets it. Its jar stays on the shelf until somebody clears that. */
  public Change remove(String pluginId) {
    return lifecycle.remove(pluginId);
  }

  /** All installed plugins, by their id. */
  public List<PluginStatus> plugins() {
    return lifecycle.board().plugins().values().stream().map(Placed::status).toList();
  }

  /** What can be called at a point, by plugin and extension id. */
  public List<Offer> offers(Class<? extends ExtensionPoint> point) {
    return lifecycle.board().plugins().values().stream()
        .flatMap(placed -> placed.offers(point.getSimpleName()))
        .toList();
  }

  /** As {@link #call(Class, ExtensionRef, Use, Check)}, taking any answer that is not null. */
  public <P extends ExtensionPoint, R> Answer<R> call(
      Class<P> point, ExtensionRef ref, Use<P, R> use) {
    return call(point, ref, use, Check.none());
  }

  /**
   * Asks an extension, in its own thread or process and until the deadline of its point at most.
   *
   * @param point the interface through which to ask
   * @param ref whom to ask
   * @param use what to ask
   * @param check looks through the answer; an answer with problems is a failure
   * @return the answer, copied free of the plugin, or the failure in words; never an exception
   */
  public <P extends ExtensionPoint, R> Answer<R> call(
      Class<P> point, ExtensionRef ref, Use<P, R> use, Check<? super R> check) {
    long from = System.nanoTime();
    Answer<R> answer =
        new Calls(lifecycle::board, lifecycle.settings()).call(point, ref, use, check);
    watch.called(
        ref, answer.failed().map(Failure::kind), Duration.ofNanos(System.nanoTime() - from));
    return answer;
  }

  /**
   * Has an extension try settings out that nobody has saved yet: in its own thread or process and
   * until a deadline, as any call, but whatever comes of it is not held against the plugin.
   *
   * @return what it found, or the failure in words; {@link Offer#checksSettings} says beforehand
   *     whether it can
   */
  public Answer<List<SettingsFinding>> check(ExtensionRef ref, SettingsTrial trial) {
    return new Calls(lifecycle::board, lifecycle.settings()).check(ref, trial);
  }

  /**
   * What speaks against settings by the extension's own rules, before they are saved; nothing where
   * it has none. Guarded as {@link #check} is, and not held against the plugin either.
   */
  public Answer<List<SettingsFinding>> faults(ExtensionRef ref, Settings settings) {
    return new Calls(lifecycle::board, lifecycle.settings()).faults(ref, settings);
  }

  /**
   * Opens a folder for a plugin to write into, if nothing speaks against it. Lend it for one call
   * and close it afterwards.
   *
   * @param asked an absolute path, as an admin typed it
   */
  public Grant grant(String asked) {
    List<Path> offLimits = new ArrayList<>(lifecycle.settings().offLimits());
    offLimits.add(lifecycle.settings().shelf());
    return new FolderRules(offLimits).grant(asked);
  }

  /** How many closed class loaders are still in memory, after asking for a collection. */
  public int lingeringLoaders() {
    return lifecycle.lingeringLoaders();
  }

  /** How many threads of live plugins are past their deadline and have not ended. */
  public int abandonedThreads() {
    return lifecycle.board().plugins().values().stream()
        .flatMap(placed -> placed.live().stream())
        .mapToInt(Generation::abandoned)
        .sum();
  }

  /** Drains and closes every plugin, and waits for no class loader to be collected. */
  @Override
  public void close() {
    lifecycle.closeAll();
  }

  private static List<Path> jars(Path folder) {
    Predicate<Path> isJar = file -> file.toString().endsWith(".jar");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(isJar).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin folder " + folder + " cannot be read", e);
    }
  }
}
