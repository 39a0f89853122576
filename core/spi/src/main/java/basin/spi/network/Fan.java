package basin.spi.network;

/**
 * How many numbers a weight's output is summed from, how many it feeds, and the gain of the
 * activation behind it.
 *
 * @param in inputs per unit
 * @param out units
 * @param gain of the layer's activation, see {@link Activation#gain}
 */
public record Fan(int in, int out, double gain) {}
