package org.code99.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Copies a plugin's jar as the next version of itself. */
record NewerJar(Path folder) {
  Path of(Path jar) throws IOException {
    Path newer = folder.resolve("newer-" + jar.getFileName());
    try (JarFile from = new JarFile(jar.toFile())) {
      Manifest manifest = new Manifest(from.getManifest());
      manifest.getMainAttributes().putValue("Plugin-Version", "99.0.0");
      List<JarEntry> entries =
          from.stream().filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME)).toList();
      try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(newer), manifest)) {
        for (JarEntry entry : entries) {
          to.putNextEntry(new JarEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    return newer;
  }
}
