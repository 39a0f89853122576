package basin.spi.check;

import basin.spi.settings.TakesPart;
import java.util.List;

/**
 * Something about a network that is very likely a mistake and shows before a step is taken, such as
 * a softmax over one unit. A record whose {@code @Doc} says what it looks at.
 *
 * <p>Every {@code check} asks it, of every kind of trial, and warns; nothing is hindered. So it
 * takes no time to speak of, and says nothing of what may well be meant.
 */
@TakesPart("in every basin check, of every kind of trial; a file does not name it")
public interface Caution {
  /** What it has found; empty if nothing. None of it is a {@link Grade#PASS}. */
  List<Finding> look(Draft draft);
}
