package basin.runner.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * A way out of this process that remembers when nothing goes through any more, and can be shut. A
 * print stream on it would forget the first and could be closed by anybody.
 */
final class Outlet extends FilterOutputStream {
  private volatile IOException obstacle;
  private volatile boolean shut;

  Outlet(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (shut || obstacle != null) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      obstacle = e;
    }
  }

  @Override
  public void flush() {
    try {
      if (!shut && obstacle == null) {
        out.flush();
      }
    } catch (IOException e) {
      obstacle = e;
    }
  }

  /** Whoever closes a stream that leads here closes it for himself alone. */
  @Override
  public void close() {
    flush();
  }

  /** From now on nothing is let through, and that is no obstacle. */
  void shut() {
    shut = true;
  }

  boolean isBlocked() {
    return obstacle != null;
  }

  /** What to say of it; nothing of a reader that has gone, as {@code head} does when it has all. */
  Optional<String> complaint() {
    return Optional.ofNullable(obstacle)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
