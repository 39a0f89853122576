package basin.runner.isolation;

import basin.lab.catalog.Culprit;
import basin.lab.execution.Seat.Lost;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a child died that had no time for a word.
 *
 * @param code its exit code; above 128 the signal that ended it and 128
 * @param crash where its JVM wrote what it knew, if it did
 * @param words the last that it said
 * @param plugins foreign ones that took part in what it ran
 */
record Death(int code, Path crash, String words, List<String> plugins) {
  private static final int SIGNAL = 128;
  private static final int KILLED = 137;

  /** Of signals that ask a process to end: hang-up, interrupt, terminate. */
  private static final Set<Integer> ASKED = Set.of(129, 130, 143);

  private static final int LINES = 40;

  /** A frame of Java in the JVM's own account, compiled or not. */
  private static final Pattern FRAME =
      Pattern.compile("^[Jj] +(?:\\d+ +)?(?:%? *[bcs]\\d? +)?([\\w.$]+)\\.([\\w$<>]+)\\(.*");

  private static final Pattern CAUSE =
      Pattern.compile("^# +(SIG[A-Z]+|EXCEPTION_[A-Z_]+|Internal Error).*");

  Lost lost() {
    List<String> account = account();
    String plugin = plugins.size() == 1 ? plugins.get(0) : "";
    return new Lost(
        reason(account),
        new Failure(Kind.CRASH, plugin, trace(account), stack(account), ""),
        ASKED.contains(code));
  }

  private String reason(List<String> account) {
    String under = plugins.isEmpty() ? "" : " under its plugin " + String.join(" or ", plugins);
    if (code == KILLED) {
      return "its process was killed (signal 9)"
          + under
          + ", as systems do that run out of memory; run fewer trials at once with -j";
    }
    if (account.isEmpty()) {
      return "its process ended "
          + (code > SIGNAL ? "by signal " + (code - SIGNAL) : "with exit code " + code)
          + under;
    }
    return "the JVM crashed"
        + cause(account)
        + under
        + frame(account)
        + "; details are in "
        + crash;
  }

  private static String cause(List<String> account) {
    return account.stream()
        .map(CAUSE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> " (" + found.group(1) + ")")
        .orElse("");
  }

  private static String frame(List<String> account) {
    return trace(account).stream()
        .filter(frame -> !frame.getClassName().matches("(java|jdk|sun)\\..*"))
        .findFirst()
        .map(frame -> ", in " + Culprit.place(frame))
        .orElse("");
  }

  private static List<StackTraceElement> trace(List<String> account) {
    return account.stream()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .limit(LINES)
        .map(found -> new StackTraceElement(found.group(1), found.group(2), null, -1))
        .toList();
  }

  /** What the JVM wrote of its threads and registers is in the file. */
  private String stack(List<String> account) {
    return account.isEmpty()
        ? words
        : account.stream()
            .filter(line -> FRAME.matcher(line).matches() || CAUSE.matcher(line).matches())
            .limit(LINES)
            .collect(Collectors.joining("\n"));
  }

  private List<String> account() {
    try {
      return Files.exists(crash) ? Files.readAllLines(crash) : List.of();
    } catch (IOException e) {
      return List.of(); // the exit code says enough
    }
  }
}
