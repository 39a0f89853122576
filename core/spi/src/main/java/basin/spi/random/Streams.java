package basin.spi.random;

/**
 * The named random streams of one trial: {@code data}, {@code split}, {@code init}, {@code
 * shuffle}, {@code dropout}, {@code noise}, and any name a plugin likes.
 *
 * <p>Streams depend on the trial's seed and their name alone. So two optimizers under one seed
 * start from the same weights and see the same batches: every comparison is paired.
 */
public interface Streams {
  /** A new stream from its beginning. */
  RandomStream named(String name);

  /** The streams of another seed, for a component that has a seed of its own. */
  Streams withSeed(long seed);

  /** The seed; 0 is as good as any. */
  long seed();
}
