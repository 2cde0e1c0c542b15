package org.code99.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.people.Accounts;
import org.code99.people.Actor;

/**
 * Who can sign in to a demonstration, and with what. The passwords are random for each data folder
 * and stand nowhere but in its file, which its owner alone can read.
 *
 * @param roles by the key of a part, in the order in which they are told
 */
record DemoAccess(Map<String, Key> roles) {
  private static final String FILE = "demo-access.json";
  private static final int PASSWORD_BYTES = 15;

  DemoAccess {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }

  /** With what somebody comes in. */
  record Key(String user, String password, String token) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** Gives a password and a token to everybody of whom the file is to tell. */
  static DemoAccess given(House house, DemoStory.Cast cast) {
    Map<String, Key> roles = new LinkedHashMap<>();
    give(house, cast.nordstern(), "nordstern.example", DemoPart.NORDSTERN, roles);
    give(house, cast.lantern(), "lantern.example", DemoPart.LANTERN, roles);
    return new DemoAccess(roles);
  }

  private static void give(
      House house, DemoTeam team, String domain, List<DemoPart> parts, Map<String, Key> roles) {
    Accounts accounts = house.door(Accounts.class);
    for (DemoPart part : parts) {
      part.key()
          .ifPresent(key -> {
            Actor actor = team.of(part);
            String password = password();
            accounts.password(actor.person(), password);
            String token = accounts.token(actor.person(), "demonstration");
            roles.put(key, new Key(part.userName(domain), password, token));
          });
    }
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Path file(Path data) {
    return data.resolve(FILE);
  }

  /** What an earlier start wrote, if one was told to its end. */
  static Optional<DemoAccess> read(Path data) throws IOException, UnusableInput {
    Path file = file(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Key> roles = new LinkedHashMap<>();
    JsonNode told = new ObjectMapper().readTree(file.toFile()).path("roles");
    for (Map.Entry<String, JsonNode> role : told.properties()) {
      JsonNode key = role.getValue();
      roles.put(
          role.getKey(),
          new Key(
              key.path("user").asText(),
              key.path("password").asText(),
              key.path("token").asText()));
    }
    if (roles.isEmpty()) {
      throw new UnusableInput(
          file + " tells nobody's access: remove the folder " + data + " and start again.");
    }
    return Optional.of(new DemoAccess(roles));
  }

  /** Written as a whole or not at all; never readable by anybody else, not even for a moment. */
  void write(Path data, URI address) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("base_url", address.toString());
    all.put("roles", roles);
    Path fresh =
        Files.createTempFile(
            data,
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        fresh, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    Files.move(
        fresh, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
