package basin.reports.statistics.benchmark.algoperf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two leaderboards of AlgoPerf, from the times in its logs to its published scores. */
class AlgoPerfTruthTest {
  private static final double ABSOLUTE = 1e-12;

  @TestFactory
  Stream<DynamicTest> scoresWithExternalTuningAreThosePublished() {
    return leaderboard("algoperf_v06.json", AlgoPerf.EXTERNAL_TUNING, 2);
  }

  @TestFactory
  Stream<DynamicTest> scoresOfSelfTuningAreThosePublished() {
    return leaderboard("algoperf_v05_self_tuning.json", AlgoPerf.SELF_TUNING, 6);
  }

  private static Stream<DynamicTest> leaderboard(String file, AlgoPerf protocol, int submissions) {
    Truth truth = Truth.read(file);
    Leaderboard board = protocol.judge(workloads(truth.root()), submissions(truth));
    return truth.tests("expected", "name", submissions, c -> check(c, board));
  }

  private static void check(JsonNode c, Leaderboard board) {
    int row = board.names().indexOf(c.required("name").asText());
    assertEquals(c.required("published_score").asDouble(), board.scores()[row], 5e-5);
    assertEquals(c.required("score_trapezoid_100").asDouble(), board.scores()[row], ABSOLUTE);
    assertEquals(c.required("score_exact").asDouble(), board.exactScores()[row], ABSOLUTE);
    c.required("profile")
        .properties()
        .forEach(
            e ->
                assertEquals(
                    e.getValue().asDouble(),
                    board.profile().at(Double.parseDouble(e.getKey()))[row],
                    ABSOLUTE));
    times(c.required("time_s"), board.measured(), row);
    times(c.required("time_s_after_step_6"), board.settled(), row);
    times(
        c.required("ratio"), new Times(board.settled().workloads(), board.profile().ratios()), row);
  }

  private static void times(JsonNode wanted, Times found, int row) {
    assertEquals(wanted.size(), found.workloads().size());
    for (int w = 0; w < found.workloads().size(); w++) {
      assertEquals(
          time(wanted.required(found.workloads().get(w).name())),
          found.seconds()[row][w],
          ABSOLUTE);
    }
  }

  private static List<Workload> workloads(JsonNode root) {
    List<Workload> workloads = new ArrayList<>();
    root.required("workloads")
        .properties()
        .forEach(
            e -> {
              JsonNode base = e.getValue().required("is_variant_of");
              workloads.add(
                  base.isNull()
                      ? Workload.base(e.getKey())
                      : Workload.variant(e.getKey(), base.asText()));
            });
    return workloads;
  }

  private static List<Submission> submissions(Truth truth) {
    return truth.cases("submissions").stream()
        .map(
            s -> {
              Map<String, List<StudyRun>> studies = new HashMap<>();
              s.required("runs")
                  .properties()
                  .forEach(
                      e -> studies.put(e.getKey(), list(e.getValue(), AlgoPerfTruthTest::study)));
              return new Submission(s.required("name").asText(), studies);
            })
        .toList();
  }

  private static StudyRun study(JsonNode study) {
    JsonNode evaluations = study.required("evals");
    IntFunction<Reached> trial =
        i ->
            evaluations.get(i).isNull()
                ? Reached.NEVER
                : new Reached(evaluations.get(i).asInt(), time(study.required("time_s").get(i)));
    return new StudyRun(IntStream.range(0, evaluations.size()).mapToObj(trial).toList());
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    nodes.forEach(n -> list.add(read.apply(n)));
    return list;
  }

  private static double time(JsonNode node) {
    return node.isNull() ? Double.POSITIVE_INFINITY : node.asDouble();
  }
}
