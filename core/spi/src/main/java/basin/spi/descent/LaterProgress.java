package basin.spi.descent;

/**
 * The progress of a part of a run that begins later; before that, its beginning.
 *
 * @param run of the whole run
 * @param beginning the step it begins with, the first of an epoch
 */
record LaterProgress(Progress run, long beginning) implements Progress {
  @Override
  public long step() {
    return Math.max(0, run.step() - beginning);
  }

  @Override
  public long horizon() {
    return Math.max(1, run.horizon() - beginning);
  }

  @Override
  public long stepsPerEpoch() {
    return run.stepsPerEpoch();
  }

  @Override
  public History history(String metric) {
    return new LaterHistory(run.history(metric), (int) (beginning / stepsPerEpoch()));
  }
}
