package basin.lab.execution;

import basin.lab.catalog.Culprit;
import basin.lab.catalog.Mishap;
import basin.lab.trial.WrongInput;
import basin.lab.yaml.FaultyFile;
import basin.spi.data.DataException;

/** Says in one line why a trial failed, and whose plugin it was if it was one. */
final class FailureReason {
  private FailureReason() {}

  /** Of anything that was thrown. */
  static String of(Throwable failure) {
    if (failure instanceof DataException
        || failure instanceof FaultyFile
        || failure instanceof WrongInput) {
      return failure.getMessage(); // made for the user
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory ("
          + failure.getMessage()
          + ")"
          + Culprit.behind(failure)
              .map(who -> ", in its plugin " + who.plugin() + ", " + who.place())
              .orElse("")
          + ": run fewer trials at once with -j, or give the JVM more with -Xmx";
    }
    return Culprit.behind(failure)
        .map(
            who ->
                "its plugin "
                    + who.plugin()
                    + " failed, in "
                    + who.place()
                    + ": "
                    + Mishap.words(failure))
        .orElseGet(() -> Mishap.words(failure) + place(failure.getStackTrace()));
  }

  /** {@code , in Own.update (Own.java:7)}, where it was thrown, the JDK's own frames aside. */
  static String place(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getModuleName() == null || !frame.getModuleName().startsWith("java.")) {
        return ", in " + Culprit.place(frame);
      }
    }
    return "";
  }
}
