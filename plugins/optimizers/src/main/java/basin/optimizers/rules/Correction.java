package basin.optimizers.rules;

/**
 * What makes up for running means that start at 0, m being divided by its weights' sum s₁ and v by
 * its s₂, and beside which root ε stands.
 */
public enum Correction {
  /** m/s₁ over √(v/s₂) + ε. */
  MOMENTS {
    @Override
    double rate(double rate, double first, double root) {
      return rate * root / first;
    }

    @Override
    double epsilon(double epsilon, double root) {
      return epsilon * root;
    }
  },
  /** The rate alone: η√s₂/s₁ times m over √v + ε. */
  RATE {
    @Override
    double rate(double rate, double first, double root) {
      return rate * root / first;
    }

    @Override
    double epsilon(double epsilon, double root) {
      return epsilon;
    }
  },
  /** Nothing is made up for: m over √v + ε. */
  NOTHING {
    @Override
    double rate(double rate, double first, double root) {
      return rate;
    }

    @Override
    double epsilon(double epsilon, double root) {
      return epsilon;
    }
  };

  /**
   * What m over √v and the {@link #epsilon} below is multiplied by.
   *
   * @param first s₁
   * @param root √s₂
   */
  abstract double rate(double rate, double first, double root);

  /** What is added to √v. */
  abstract double epsilon(double epsilon, double root);
}
