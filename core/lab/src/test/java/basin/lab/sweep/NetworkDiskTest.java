package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkDiskTest {
  @Test
  void disksOfNetworksAreKnownByTheirTypes() {
    assertTrue(NetworkDisk.isShared("NFS4"));
    assertTrue(NetworkDisk.isShared("fuse.sshfs"));
    assertFalse(NetworkDisk.isShared("ext4"));
    assertFalse(NetworkDisk.isShared("overlay"));
  }

  @Test
  void aFolderThatIsToBeMadeIsJudgedByWhereItWillBe(@TempDir Path folder) {
    assertEquals(NetworkDisk.warning(folder), NetworkDisk.warning(folder.resolve("not/yet")));
    assertEquals(Optional.empty(), NetworkDisk.warning(Path.of("/proc/self")));
  }
}
