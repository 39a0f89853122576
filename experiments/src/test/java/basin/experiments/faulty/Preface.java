package basin.experiments.faulty;

import java.util.List;

/**
 * What a reader of the table must know first.
 *
 * @param seeds how many a case was trained with
 */
record Preface(int seeds) {
  private static final String TEXT =
      """
      # Networks with labelled faults: what `diagnosis` says

      Each case of `faulty_networks.json` (facts of published programs, adapted ones, and cases labelled by construction) is trained as an experiment of Basin with %s; the analysis
      `diagnosis` then says whether its training is healthy and, if not, which fault is likeliest. Rows are drawn from Basin's own streams by the rules of the file, weights too, so no number
      is shared with the program that made the labels. `experiments/README.md` has the command that writes this page, for any folder of that format.

      **How far to trust it.** The rules of `diagnosis` and the weights of evidence were written by people who had the given file before them, so scores on that file flatter. What counts
      as clearly better (a tenth), as no learning, as vanishing and so on is defined in the file's header. The other numbers (from which size on inputs are odd, which momentum is
      unusual, how much each sign speaks for a fault) were set by hand from what is customary, and none was fitted by search; so there is nothing to fit anew when a family of data is
      left out, and the table by family shows instead how even the score is. Only another file of the format can tell how well the rules hold.

      Counted as the header says: a type is right if a fault that is named (the likeliest, and those that nothing tells from it) is among the labelled ones or among those that mend the
      case as well. Intervals are Wilson's, 95 %% (of balanced accuracy Newcombe's). Fault-finders published before have the right type in at most 33 of 52 real programs, and call 36 to
      72 %% of healthy models faulty; those counts are of other cases than these.
      """;

  /** As Markdown, followed by the score in a sentence. */
  String text(List<Judged> judged) {
    Score score = new Score(judged);
    return TEXT.formatted(seeds == 1 ? "one seed" : seeds + " seeds")
        + """

        **Of %d cases %d were run.** Faulty ones noticed: %s; right type: %s; false alarms on healthy ones: %s; balanced accuracy %s.
        """
            .formatted(
                judged.size(),
                score.cases(),
                score.sensitivity(),
                score.types(),
                score.falseAlarms(),
                score.balancedAccuracy());
  }
}
