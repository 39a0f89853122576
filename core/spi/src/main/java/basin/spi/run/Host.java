package basin.spi.run;

/** The process that conducts a sweep, as its executor sees it. */
public interface Host {
  /** How many trials are to run at once on this machine. */
  int jobs();

  /** How many trials of one kind at most go in lockstep. */
  int lockstep();

  /** Tells the user something that cannot wait, in a line. */
  void say(String line);

  /** Writes a line, or several, into the log of the run. */
  void log(String text);
}
