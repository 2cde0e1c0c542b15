package ${package};

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.code99.api.GrantedFolder;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.testkit.ChannelContract;
import org.code99.testkit.LentFolders;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.io.TempDir;

/** That it keeps to what every channel keeps to. */
final class ${className}Test implements ChannelContract {
  @TempDir Path folder;

  @Override
  public OutreachChannel channel() {
    return new ${className}(TestContext.of(${className}.class));
  }

  @Override
  public Map<String, GrantedFolder> folders() {
    return Map.of("folder", LentFolders.of(folder));
  }

  @Override
  public long carried(Parcel parcel) {
    return Files.exists(folder.resolve(parcel.key() + ".txt")) ? 1 : 0;
  }
}
