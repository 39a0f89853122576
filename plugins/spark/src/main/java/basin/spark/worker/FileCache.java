package basin.spark.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files on a worker's machine, each called by its digest, for all sweeps that ever run there. What
 * is here is not fetched; what is not what it is called is fetched again. It may be deleted while
 * nothing runs.
 */
final class FileCache {
  private static final Object ONE_IN_THIS_PROCESS = new Object();

  private final Path folder;

  /** In a folder, or in the user's own among temporary files if it has no name. */
  FileCache(String folder) {
    this.folder =
        folder.isEmpty()
            ? Path.of(
                System.getProperty("java.io.tmpdir"), "basin-" + System.getProperty("user.name"))
            : Path.of(folder);
  }

  /** Where a file is, fetched if need be. */
  Path place(SharedFile file) throws IOException {
    synchronized (ONE_IN_THIS_PROCESS) {
      prepare();
      Path lock = folder.resolve("lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        Path place = folder.resolve(file.digest());
        if (!held.isValid() || !Files.exists(place) || !file.digest().equals(Digests.of(place))) {
          fetch(file, place);
        }
        return place;
      }
    }
  }

  private void fetch(SharedFile file, Path place) throws IOException {
    Path aside = folder.resolve(file.digest() + ".part");
    file.write(aside);
    if (!file.digest().equals(Digests.of(aside))) {
      throw new IOException("a file did not arrive as it was sent: " + file.digest());
    }
    Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Code is loaded from here, so nobody else may write here. */
  private void prepare() throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder);
      if (posix) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    if (posix
        && !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"))) {
      throw new IOException(
          folder + " belongs to somebody else; set cache: of the executor to another folder");
    }
  }
}
