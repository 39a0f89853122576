package basin.lab.results.experiments;

/**
 * What went with an experiment.
 *
 * @param results that are gone, those of earlier versions of its file among them
 * @param kept results it made that other experiments share
 */
public record Deleted(long results, long kept) {}
