package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must be true of a folder before a plugin may write into it. */
final class FolderRules {
  private final List<Path> offLimits;

  FolderRules(List<Path> offLimits) {
    this.offLimits = offLimits;
  }

  /** Opens the folder if nothing speaks against it. */
  Grant grant(String asked) {
    Path folder;
    try {
      folder = Path.of(asked.strip());
    } catch (InvalidPathException e) {
      return new Grant.Refused(List.of("'" + asked + "' is no path of this machine."));
    }
    if (!folder.isAbsolute()) {
      return new Grant.Refused(
          List.of("Write the whole path, from the root on: '" + folder + "' begins somewhere."));
    }
    try {
      List<String> reasons = reasons(folder.normalize());
      return reasons.isEmpty()
          ? new Grant.Given(LentFolder.open(folder.normalize()))
          : new Grant.Refused(reasons);
    } catch (IOException e) {
      return new Grant.Refused(List.of(folder + " cannot be opened: " + Words.of(e)));
    }
  }

  private List<String> reasons(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of("There is no folder " + folder + " on this machine: make it first.");
    }
    if (!Files.isDirectory(folder)) {
      return List.of(folder + " is a file: name a folder.");
    }
    List<String> reasons = new ArrayList<>();
    Path real = folder.toRealPath();
    if (!real.equals(folder)) {
      reasons.add(
          folder + " leads through a symbolic link to " + real + ": name that place itself.");
    }
    if (!Files.isWritable(real)) {
      reasons.add(
          "%s cannot be written by %s: give them the right to."
              .formatted(folder, System.getProperty("user.name")));
    }
    for (Path own : offLimits) {
      Path place = Files.exists(own) ? own.toRealPath() : own.toAbsolutePath().normalize();
      if (real.startsWith(place)) {
        reasons.add(folder + " lies in " + place + ", which is Code 99's own: name another one.");
      } else if (place.startsWith(real)) {
        reasons.add(folder + " holds " + place + ", which is Code 99's own: name another one.");
      }
    }
    return reasons;
  }
}
