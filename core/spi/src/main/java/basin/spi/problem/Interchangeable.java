package basin.spi.problem;

/**
 * Parts of a point that may change places: hidden units of a layer, neurons, coordinates. The
 * objective stays what it is, at every point and whatever the data, when the numbers at the places
 * of part i and part j are exchanged, one by one and in order. Groups of one landscape are
 * exchanged independently of each other, in any order.
 *
 * <pre>
 * odd          it also stays when all that goes into a part and all that goes out of it change sign
 * homogeneous  and when what goes in is multiplied by c &gt; 0 and what goes out is divided by c
 * </pre>
 *
 * @param name what the parts are: the name of a layer, {@code neurons}
 * @param incoming for each part the places of what goes into it; as many for each
 * @param outgoing for each part the places of what is made of it; as many for each, perhaps none
 * @param odd whether signs may change
 * @param homogeneous whether parts may be rescaled
 */
public record Interchangeable(
    String name, int[][] incoming, int[][] outgoing, boolean odd, boolean homogeneous) {
  /** Parts that may do nothing but change places. */
  public Interchangeable(String name, int[][] places) {
    this(name, places, new int[places.length][0], false, false);
  }

  /** How many parts. */
  public int parts() {
    return incoming.length;
  }
}
