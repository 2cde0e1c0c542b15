package ${package};

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.api.Block;
import org.code99.api.ChannelProfile;
import org.code99.api.Consignment;
import org.code99.api.GrantedFolder;
import org.code99.api.Medium;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.PluginContext;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.pf4j.Extension;

/**
 * Lays each letter as a text into a folder that an admin grants. A parcel's key names its file: one
 * that lies there already is accepted again and written once.
 */
@Extension
public final class ${className} implements OutreachChannel {
  private static final String FOLDER = "folder";
  private static final int DAYS_THAT_NOBODY_TIDIES = 30;
  private static final int BATCH = 50;
  private static final Duration A_WHILE = Duration.ofHours(1);

  public ${className}(PluginContext context) {}

  @Override
  public ChannelProfile profile(Settings settings) {
    return ChannelProfile.idempotent(Medium.POST, DAYS_THAT_NOBODY_TIDIES, BATCH);
  }

  @Override
  public List<Receipt> deliver(Consignment consignment) {
    Optional<GrantedFolder> folder = consignment.folder(FOLDER);
    return consignment.parcels().stream()
        .map(parcel ->
            folder.isPresent()
                ? carried(parcel, folder.get())
                : Receipt.tryLater(
                    parcel.key(), Instant.now().plus(A_WHILE), "nobody granted a folder yet"))
        .toList();
  }

  private static Receipt carried(Parcel parcel, GrantedFolder folder) {
    String file = parcel.key() + ".txt";
    if (!folder.has(file)) {
      folder.write(file, text(parcel).getBytes(StandardCharsets.UTF_8));
    }
    return Receipt.accepted(parcel.key(), file);
  }

  private static String text(Parcel parcel) {
    return parcel.recipient().company()
        + "\n"
        + String.join("\n", parcel.recipient().addressLines())
        + "\n\n"
        + parcel.piece().blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"))
        + "\n";
  }
}
