package org.code99.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ExtensionFinder;
import org.pf4j.IndexedExtensionFinder;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PF4J for a single jar. One for all would not be safe to use by several threads, would refuse two
 * versions of one plugin beside each other, and would let one bad plugin stop the rest.
 */
final class OneJar extends DefaultPluginManager implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneJar.class);

  private final String pluginId;
  private final IsolatedLoader loader;

  /**
   * Loads and starts; no code of the plugin runs yet.
   *
   * @throws RuntimeException of PF4J when it cannot
   */
  OneJar(Path jar, String pluginId, String loaderName) {
    this(jar, pluginId, new IsolatedLoader(loaderName, jar));
  }

  private OneJar(Path jar, String pluginId, IsolatedLoader loader) {
    super(List.of(jar.toAbsolutePath().getParent()));
    this.pluginId = pluginId;
    this.loader = loader;
    this.pluginLoader = new Only(loader);
    setSystemVersion(ApiVersion.CURRENT);
    try {
      loadPlugin(jar.toAbsolutePath());
      startPlugin(pluginId);
    } catch (RuntimeException | LinkageError e) {
      Closing.quietly(loader);
      throw e;
    }
  }

  List<Class<?>> extensionClasses() {
    return getExtensionClasses(pluginId);
  }

  IsolatedLoader loader() {
    return loader;
  }

  /** Stops, unloads and closes the loader. */
  @Override
  public void close() {
    try {
      unloadPlugin(pluginId);
    } catch (RuntimeException e) {
      LOG.warn("PF4J could not unload {}: {}", pluginId, e.getMessage());
    } finally {
      Closing.quietly(loader);
    }
  }

  private record Only(IsolatedLoader loader) implements PluginLoader {
    @Override
    public boolean isApplicable(Path path) {
      return true;
    }

    @Override
    public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
      return loader;
    }
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new ManifestPluginDescriptorFinder();
  }

  @Override
  protected ExtensionFinder createExtensionFinder() {
    return new IndexedExtensionFinder(this) {
      @Override
      public Map<String, Set<String>> readClasspathStorages() {
        return Map.of();
      }
    };
  }

  @Override
  protected PluginFactory createPluginFactory() {
    // a plugin class of its own is refused at inspection: extensions are all there is
    return wrapper -> new Plugin();
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new PluginRepository() {
      @Override
      public List<Path> getPluginPaths() {
        return List.of();
      }

      @Override
      public boolean deletePluginPath(Path path) {
        return false;
      }
    };
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new PluginStatusProvider() {
      @Override
      public boolean isPluginDisabled(String id) {
        return false;
      }

      @Override
      public void disablePlugin(String id) {
        throw new UnsupportedOperationException("the host disables plugins, not PF4J");
      }

      @Override
      public void enablePlugin(String id) {
        throw new UnsupportedOperationException("the host enables plugins, not PF4J");
      }
    };
  }
}
