package basin.datasets.images;

import basin.datasets.rows.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How a file shows that it is the one its authors published. */
interface Seal {
  /** What the file must have, as part of the name of what is trained on it. */
  String text();

  /** Whether a file that is not gzipped can be checked, too. */
  default boolean ofContents() {
    return true;
  }

  /**
   * What is wrong with a file; empty if it is the one.
   *
   * @param file as it lies on the disk
   * @param contents SHA-256 of what is in it once it is unpacked
   */
  Optional<String> fault(Path file, String contents) throws IOException;

  /** By the SHA-256 of the contents. */
  record Sha(String text) implements Seal {
    @Override
    public Optional<String> fault(Path file, String contents) {
      return contents.equals(text)
          ? Optional.empty()
          : Optional.of("the SHA-256 of its contents is " + contents + ", not " + text);
    }
  }

  /** By the MD5 of the gzipped file, where authors published no other. */
  record Md5(String text) implements Seal {
    @Override
    public boolean ofContents() {
      return false;
    }

    @Override
    public Optional<String> fault(Path file, String contents) throws IOException {
      String found = Sha256.md5(file);
      return found.equals(text)
          ? Optional.empty()
          : Optional.of("its MD5 is " + found + ", not " + text);
    }
  }
}
