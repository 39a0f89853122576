package basin.spi.run;

import java.io.Serializable;

/**
 * What a trial shared its machine with while its seconds were counted. Seconds of trials that
 * shared it differently cannot be compared.
 *
 * @param atOnce threads of this process that ran trials at its start or its end, its own included:
 *     1 if it had the process for itself
 * @param inLockstep trials that its thread took in turn with it, itself included: 1 if none
 * @param processorSeconds time for which its thread had a processor, an even share of it where
 *     trials went in lockstep; much less than its seconds if others took the processors away. NaN
 *     if the system does not tell
 */
public record SharedMachine(int atOnce, int inLockstep, double processorSeconds)
    implements Serializable {
  /** The same, known to have shared the process with so many threads, its own included, or more. */
  public SharedMachine atLeast(int threads) {
    return new SharedMachine(Math.max(atOnce, threads), inLockstep, processorSeconds);
  }
}
