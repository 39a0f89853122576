package basin.initializers;

import basin.spi.network.Fan;

/** Which variance an initializer keeps from layer to layer. */
public enum FanMode {
  /** That of signals on their way forward: counts a unit's inputs. */
  FAN_IN {
    @Override
    int of(Fan fan) {
      return fan.in();
    }
  },
  /** That of gradients on their way back: counts the units. */
  FAN_OUT {
    @Override
    int of(Fan fan) {
      return fan.out();
    }
  };

  abstract int of(Fan fan);
}
