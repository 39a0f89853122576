package basin.engine.training;

import basin.spi.descent.Progress;

/** A run's progress, and a look one step ahead. */
final class Pace implements Progress {
  private final long horizon;
  private final long stepsPerEpoch;
  private final Progress ahead = new Ahead();
  private long step;

  Pace(long horizon, long stepsPerEpoch) {
    this.horizon = horizon;
    this.stepsPerEpoch = stepsPerEpoch;
  }

  void advance() {
    step++;
  }

  /** The progress after one more step. */
  Progress ahead() {
    return ahead;
  }

  boolean spent() {
    return step >= horizon;
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public long horizon() {
    return horizon;
  }

  @Override
  public long stepsPerEpoch() {
    return stepsPerEpoch;
  }

  private final class Ahead implements Progress {
    @Override
    public long step() {
      return step + 1;
    }

    @Override
    public long horizon() {
      return horizon;
    }

    @Override
    public long stepsPerEpoch() {
      return stepsPerEpoch;
    }
  }
}
