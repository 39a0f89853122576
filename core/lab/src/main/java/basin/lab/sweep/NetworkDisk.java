package basin.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a folder lies on a disk that machines share over a network. SQLite's write-ahead
 * log needs memory that all processes share, which machines do not.
 */
public final class NetworkDisk {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "lustre",
          "gpfs",
          "beegfs",
          "ceph",
          "glusterfs",
          "fuse.glusterfs",
          "fuse.sshfs",
          "fuse.ceph",
          "webdav");

  private NetworkDisk() {}

  /** A warning about an output folder, which need not exist yet. */
  public static Optional<String> warning(Path folder) {
    return type(folder).filter(NetworkDisk::isShared).map(type -> words(folder, type));
  }

  static boolean isShared(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }

  private static String words(Path folder, String type) {
    return folder
        + " lies on a network disk ("
        + type
        + "): only processes of one machine may run experiments there at a time; give each machine"
        + " a folder of its own with --shard, and unite them with 'basin merge'";
  }

  private static Optional<String> type(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return Optional.of(Files.getFileStore(there).type());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
