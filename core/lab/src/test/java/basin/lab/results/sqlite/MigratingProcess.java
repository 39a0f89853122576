package basin.lab.results.sqlite;

import basin.lab.results.ResultsDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** A JVM that opens an earlier database and dies on the way, or does not. */
public final class MigratingProcess {
  /** Exit code of one that died where it should. */
  static final int DEAD = 42;

  private MigratingProcess() {}

  /** Folder, and {@code half}: dies within a step; {@code between}: after one; {@code whole}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    switch (arguments[1]) {
      case "half" -> step(folder, true);
      case "between" -> step(folder, false);
      default -> {
        System.out.println("ready");
        System.in.read(); // until all are
        ResultsDatabase.open(folder).close();
      }
    }
  }

  private static void step(Path folder, boolean half) {
    Session session = Opening.unprepared(folder);
    session.transaction(
        () -> {
          new Migration(2).take(session);
          return half ? die() : null;
        });
    die();
  }

  private static Void die() {
    Runtime.getRuntime().halt(DEAD);
    return null;
  }
}
