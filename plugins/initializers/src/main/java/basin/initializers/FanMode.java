package basin.initializers;

import basin.spi.network.Fan;

/** Which variance an initializer keeps from layer to layer. */
public enum FanMode {
  /** That of signals on their way forward: counts a unit's inputs. */
  FAN_IN {
    @Override
    double of(Fan fan) {
      return fan.in();
    }
  },
  /** That of gradients on their way back: counts the units. */
  FAN_OUT {
    @Override
    double of(Fan fan) {
      return fan.out();
    }
  },
  /** A compromise between both: their mean. */
  FAN_AVG {
    @Override
    double of(Fan fan) {
      return (fan.in() + fan.out()) / 2.0;
    }
  };

  abstract double of(Fan fan);
}
