package basin.spi.run;

import java.util.Iterator;
import java.util.List;

/**
 * Trials that other processes may run, too. What {@link #next} hands out is this process's to run.
 * An executor that looks ahead looks at {@link #ahead} and takes what it is about to run, so that
 * it keeps no more from others than it needs.
 *
 * <p>{@link #hasNext} may say no for now and yes later, when another process has died; who runs
 * trials asks again after each result, or is called again.
 */
public interface SharedTrials extends Iterator<Trial> {
  /** The trials to come, which looking at takes from nobody. */
  Iterator<Trial> ahead();

  /** Takes those of some trials that nobody has taken or run. */
  List<Trial> take(List<Trial> trials);
}
