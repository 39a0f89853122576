package basin.lab.results.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in the user's words what is wrong with a database file, and what to do. */
public final class Complaint {
  private static final String ELSEWHERE = "choose another folder with --out";

  /** Of a file that has passed for Basin's. */
  private static final Pattern DAMAGE =
      Pattern.compile("malformed|no such (table|column|index)|corrupt|JSON path error");

  private Complaint() {}

  static ResultsException about(Path file, SQLException e) {
    return new ResultsException(text(file, code(e), e.getMessage()), e);
  }

  /** A row is not what Basin wrote. */
  static ResultsException damaged(Path file, RuntimeException e) {
    return new ResultsException(damaged(file), e);
  }

  static ResultsException gone(Path file) {
    return new ResultsException(
        file
            + " was moved, deleted or replaced while it was in use. Put it back, or just run again:"
            + " trials without a result run again.");
  }

  private static String damaged(Path file) {
    return file
        + " is damaged. 'basin salvage --out "
        + file.getParent()
        + "' saves what can be read and keeps the damaged file beside it; then run again what is"
        + " lost.";
  }

  /** Whether others are in the way, who may soon be done. */
  static boolean isOfOthers(ResultsException e) {
    return e.getCause() instanceof SQLException cause
        && (code(cause) == SQLiteErrorCode.SQLITE_BUSY
            || code(cause) == SQLiteErrorCode.SQLITE_LOCKED);
  }

  static ResultsException foreign(Path file) {
    return new ResultsException(
        file + " is a database of another program. Move it away, or " + ELSEWHERE + ".");
  }

  static ResultsException newer(Path file, int found, int known) {
    return new ResultsException(
        file
            + " was written by a newer Basin: its schema is "
            + found
            + ", this Basin knows up to "
            + known
            + ". Use that Basin, or "
            + ELSEWHERE
            + ".");
  }

  /** Another version of the experiment's file is being run now. */
  public static ResultsException anotherVersion(Path file, String name, String process) {
    Path folder = file.getParent();
    return new ResultsException(
        ("%s is being run in %s by %s, from another version of the file. Wait for it, or "
                + ELSEWHERE
                + "; 'basin status %s --out %s' says how far it is.")
            .formatted(name, folder, process, name, folder));
  }

  /** A process of another machine runs the experiment now. */
  public static ResultsException onAnotherMachine(Path file, String name, String process) {
    return new ResultsException(
        ("%s is being run in %s by %s, and machines cannot share a database. Give each machine a"
                + " folder of its own, with --shard 1/2 --out DIR on one and 2/2 on the other, and"
                + " unite them with 'basin merge'.")
            .formatted(name, file.getParent(), process));
  }

  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff) // drops the sub-code
        : SQLiteErrorCode.SQLITE_ERROR;
  }

  private static String text(Path file, SQLiteErrorCode code, String detail) {
    return switch (code) {
      case SQLITE_NOTADB ->
          file
              + " is not a database, or its beginning is damaged. If it was Basin's, 'basin salvage"
              + " --out "
              + file.getParent()
              + "' saves what can be read; if not, move it away, or "
              + ELSEWHERE
              + ".";
      case SQLITE_CORRUPT -> damaged(file);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          file + " cannot be written. Make the file and its folder writable, or " + ELSEWHERE + ".";
      case SQLITE_CANTOPEN ->
          file + " cannot be opened. Make the file and its folder writable, or " + ELSEWHERE + ".";
      case SQLITE_FULL ->
          file
              + " cannot grow: the disk is full. Free some room and run again; what is finished is"
              + " kept.";
      case SQLITE_IOERR ->
          file
              + " cannot be read or written: "
              + detail
              + ". Check the disk and run again; what is finished is kept.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          file
              + " is locked by another program. End it, or wait, and run again; what is finished is"
              + " kept.";
      default ->
          DAMAGE.matcher(detail).find() ? damaged(file) : file + " cannot be used: " + detail + ".";
    };
  }
}
