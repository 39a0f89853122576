package basin.optimizers.wrappers;

import basin.spi.descent.Descent;
import basin.spi.number.Vec;
import java.util.Map;
import java.util.Optional;

/** A descent around another, which answers and tells what that does unless it says otherwise. */
public interface Around extends Descent {
  /** The one inside. */
  Descent inside();

  @Override
  default Vec answer(Vec point) {
    return inside().answer(point);
  }

  @Override
  default Optional<String> finished() {
    return inside().finished();
  }

  @Override
  default Map<String, Double> quantities() {
    return inside().quantities();
  }
}
