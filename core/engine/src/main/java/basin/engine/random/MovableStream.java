package basin.engine.random;

import basin.spi.random.RandomStream;

/** A random stream that tells where it stands and goes on from anywhere. */
public interface MovableStream extends RandomStream {
  /** How many times 64 bits were drawn. */
  long position();

  /** Goes on as after so many times 64 bits. */
  void moveTo(long position);
}
