package basin.spi.data;

import java.nio.file.Path;
import java.util.List;

/** Where data files are found and put. */
public interface Shelf {
  /** Folders to look in, most wanted first: {@code --data}, {@code BASIN_DATA}, the cache. */
  List<Path> folders();

  /** The folder of the experiment's file; relative paths in YAML start here. */
  Path experiment();

  /** Where downloads are kept; made if missing. */
  Path cache();

  /** Whether files may be fetched from the network. */
  boolean downloads();

  /** Tells the user how far a download is: bytes so far, and in all or −1. */
  void downloading(String file, long bytes, long total);

  /** Tells the user how far the reading of a large file is: bytes so far, and in all. */
  default void reading(String file, long bytes, long total) {}
}
