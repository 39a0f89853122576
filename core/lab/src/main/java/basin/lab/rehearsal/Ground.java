package basin.lab.rehearsal;

import basin.engine.network.NetworkSize;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import java.util.Optional;

/**
 * What a trial would stand on, seen before any memory is taken for it.
 *
 * @param data the rows it learns; empty for a surface
 * @param outline of the data; empty for a surface
 * @param network its size; empty for a surface
 * @param parameters how many numbers are learnt; 0 if that is not known
 */
record Ground(
    Optional<Dataset> data,
    Optional<Outline> outline,
    Optional<NetworkSize> network,
    long parameters) {
  /** A problem that builds neither a surface nor a network before it is asked for. */
  static final Ground UNKNOWN = new Ground(Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
