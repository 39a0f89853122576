package basin.spi.descent;

/**
 * The progress of a part of a run; before that, its beginning.
 *
 * @param run of the whole run
 * @param beginning the step it begins with, the first of an epoch
 * @param end the step behind it; the part may end sooner with the run
 */
record LaterProgress(Progress run, long beginning, long end) implements Progress {
  @Override
  public long step() {
    return Math.max(0, run.step() - beginning);
  }

  @Override
  public long horizon() {
    return Math.max(1, Math.min(end, run.horizon()) - beginning);
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
