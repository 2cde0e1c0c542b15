package org.code99.regions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.code99.host.CallWatch;
import org.code99.host.ExtensionRef;
import org.code99.host.FailureKind;
import org.code99.host.PluginHost;
import org.code99.host.Pulse;

/** The calls of plugins as Prometheus reads them. Tags are texts: nothing here holds a plugin. */
@Context
@Requires(property = "micronaut.metrics.enabled", value = "true")
final class PluginMetrics implements CallWatch {
  private final MeterRegistry registry;
  private final PluginHost host;
  private final Set<String> gauged = ConcurrentHashMap.newKeySet();

  PluginMetrics(MeterRegistry registry, PluginHost host) {
    this.registry = registry;
    this.host = host;
    host.watch(this);
  }

  @Override
  public void called(ExtensionRef extension, Optional<FailureKind> failed, Duration took) {
    Tags tags = Tags.of("plugin", extension.pluginId(), "extension", extension.extensionId());
    if (gauged.add(extension.pluginId() + " " + extension.extensionId())) {
      gauge("code99.plugin.resting", tags, extension, pulse -> pulse.resting() ? 1 : 0);
      gauge("code99.plugin.abandoned.threads", tags, extension, Pulse::abandoned);
    }
    Timer.builder("code99.plugin.calls")
        .tags(tags)
        .tag("point", extension.point())
        .register(registry)
        .record(took);
    failed.ifPresent(kind ->
        Counter.builder("code99.plugin.failures")
            .tags(tags)
            .tag("point", extension.point())
            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
            .register(registry)
            .increment());
  }

  private void gauge(String name, Tags tags, ExtensionRef extension, ToDoubleFunction<Pulse> read) {
    String plugin = extension.pluginId();
    String id = extension.extensionId();
    Gauge.builder(
            name,
            host,
            now ->
                now.pulses().stream()
                    .filter(pulse -> pulse.pluginId().equals(plugin))
                    .filter(pulse -> pulse.extensionId().equals(id))
                    .mapToDouble(read)
                    .sum())
        .tags(tags)
        .register(registry);
  }
}
