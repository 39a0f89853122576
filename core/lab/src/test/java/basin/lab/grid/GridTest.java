package basin.lab.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.sample.Optimizers;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.TreeReader;
import basin.lab.yaml.Yaml;
import basin.spi.descent.Optimizer;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
  record Root(
      Optimizer optimizer,
      List<StoppingRule> stop,
      double number,
      String text,
      long count,
      List<String> columns) {}

  private Catalog catalog = SampleCatalog.of();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number: [0.1, 1e-1, 2] | this alternative is listed already; remove one",
        "number: [1e-1, 20, 1_000] | {number=0.1} {number=20} {number=1000}",
        "text: [010, 'a b'] | {text=010} {text=a b}",
        "optimizer: [sgd, adam] | {optimizer=sgd} {optimizer=adam}",
        "optimizer: {sgd: [1, 2]} | {optimizer=sgd, optimizer.rate=1} {optimizer=sgd,"
            + " optimizer.rate=2}",
        "optimizer: [sgd: {rate: 1}, sgd: {rate: 2}] | {optimizer=rate 1} {optimizer=rate 2}",
        "optimizer: [sgd: {rate: [1, 2]}, sgd: {rate: 3, nesterov: true}] | {optimizer=nesterov"
            + " false, optimizer.rate=1} {optimizer=nesterov false, optimizer.rate=2}"
            + " {optimizer=nesterov true, optimizer.rate=3}",
        "optimizer: [sgd: {rate: [1, 2]}, sgd: {rate: [2, 4]}] | {optimizer=sgd, optimizer.rate=1}"
            + " {optimizer=sgd, optimizer.rate=2} {optimizer=sgd, optimizer.rate=2} {optimizer=sgd,"
            + " optimizer.rate=4}",
        "optimizer: [sgd: {rate: [1, 2]}, adam, adam: {beta1: 0.5}] | {optimizer=sgd,"
            + " optimizer.rate=1} {optimizer=sgd, optimizer.rate=2} {optimizer=adam, beta1 0.9,"
            + " optimizer.rate=0.001} {optimizer=adam, beta1 0.5, optimizer.rate=0.001}",
        "optimizer: [chain: [[sgd: 1]], chain: [[sgd: 3]]] | {optimizer=rate 1} {optimizer=rate 3}",
        "optimizer: [chain: [[sgd: 1]], chain: [[sgd: 1, adam], [adam]]] | {optimizer=chain,"
            + " optimizer.links=sgd} {optimizer=chain, optimizer.links=sgd, adam} {optimizer=chain,"
            + " optimizer.links=adam}",
        "optimizer.rate: {name: speed, alternatives: [1, 2]} | {speed=1} {speed=2}",
        "stop: {name: end, alternatives: {late: [], soon: [gradient-norm: 1, target]}} | {end=late}"
            + " {end=soon}",
        "optimizer: {alternatives: {slow: {sgd: {rate: 1}}, fast: {sgd: {rate: 2}}}} |"
            + " {optimizer=slow} {optimizer=fast}",
        "optimizer: {name: o, alternatives: {}} | o has no alternatives; list some, each with a"
            + " name",
        "{number: {name: x, alternatives: [1, 2]}, text: {name: x, alternatives: [a, b]}} | an axis"
            + " is called 'x' already; rename one",
        "number: [9007199254740992, 9007199254740994] | {number=9.007199254740992e15}"
            + " {number=9.007199254740994e15}",
        "count: [9007199254740992, 9007199254740993] | {count=9007199254740992}"
            + " {count=9007199254740993}",
        "text: [01, 1, 1.0] | {text=01} {text=1} {text=1.0}",
        "columns: [['a, b'], [a, b]] | {columns='a, b'} {columns=a, b}",
        "stop: [[], [target], [gradient-norm: 1, target]] | {stop=none} {stop=target}"
            + " {stop=gradient-norm, target}",
        "optimizer: [chain: [sgd: 1, adam]] | optimizer.links is a list of transforms; under grid,"
            + " where a list means each of these, each has brackets of its own: [[a, b]] is one"
            + " such list, [[a], [b]] are two",
        "stop: [target, gradient-norm: 1] | stop is a list of stopping rules; under grid, where a"
            + " list means each of these, each has brackets of its own: [[a, b]] is one such list,"
            + " [[a], [b]] are two",
        "optimizer: [chain: [[sgd: 1, adam]]] | {optimizer=chain}",
        "number: {linear: {from: 1, to: 2, count: 3}} | {number=1} {number=1.5} {number=2}",
        "number: [5, {log: {from: 1, to: 100, count: 3}}] | {number=5} {number=1} {number=10}"
            + " {number=100}"
      })
  void alternativesAreToldApart(String yaml, String expected) {
    assertEquals(expected.strip(), labels(yaml.strip()));
  }

  @Test
  void listsWithinAnAlternativeMultiplyInTheirOrder() {
    Faults faults = new Faults();
    Grid grid = read("optimizer: [adam: {rate: [1, 2], beta1: [0, 0.5]}, sgd]", faults);
    List<String> trees = new ArrayList<>();
    for (long i = 0; i < grid.size(); i++) {
      trees.add(Yaml.line(grid.combination(i).get(0).alternative().trees().get(0)));
    }
    assertEquals(
        List.of(
            "{adam: {rate: 1, beta1: 0}}",
            "{adam: {rate: 1, beta1: 0.5}}",
            "{adam: {rate: 2, beta1: 0}}",
            "{adam: {rate: 2, beta1: 0.5}}",
            "sgd"),
        trees);
  }

  @Test
  void aSettingThatIsCalledLikeAComponentIsToldApartFromIt() {
    catalog = with("beta1", Optimizers.Sgd.class);
    assertEquals(
        "{optimizer=beta1, optimizer.rate=1} {optimizer=beta1, optimizer.rate=2}"
            + " {optimizer=adam, optimizer.rate=0.001, optimizer.adam.beta1=0}"
            + " {optimizer=adam, optimizer.rate=0.001, optimizer.adam.beta1=0.5}",
        labels("optimizer: [beta1: {rate: [1, 2]}, adam: {beta1: [0, 0.5]}]"));
  }

  @Test
  void soIsOneThatIsCalledLikeItsOwnComponent() {
    catalog = with("rate", Optimizers.Sgd.class);
    assertEquals(
        "{optimizer=rate, optimizer.rate.rate=1} {optimizer=rate, optimizer.rate.rate=2}"
            + " {optimizer=sgd, optimizer.sgd.rate=3} {optimizer=sgd, optimizer.sgd.rate=4}",
        labels("optimizer: [rate: {rate: [1, 2]}, sgd: {rate: [3, 4]}]"));
  }

  private static Catalog with(String name, Class<? extends Record> optimizer) {
    Catalog samples = SampleCatalog.of();
    Component known = samples.find(Optimizer.class, "sgd").orElseThrow();
    return Catalog.of(
        Stream.concat(
                samples.all().stream(),
                Stream.of(new Component(Optimizer.class, name, optimizer, known.origin())))
            .toList());
  }

  @Test
  void oneAlternativeCanBeLookedAtAlone() {
    Grid grid = read("{number: [1, 2, 3], text: [a, b], optimizer: [sgd, adam]}", new Faults());
    assertEquals(
        "{number=1, text=b, optimizer=sgd}",
        Grid.labels(grid.combination(grid.only(1, 1).orElseThrow())).toString());
    assertEquals(
        "{number=3, text=a, optimizer=sgd}",
        Grid.labels(grid.combination(grid.only(0, 2).orElseThrow())).toString());
  }

  private String labels(String yaml) {
    Faults faults = new Faults();
    Grid grid = read(yaml, faults);
    if (!faults.isEmpty()) {
      return faults.list().get(0).text();
    }
    List<String> labels =
        LongStream.range(0, grid.size())
            .mapToObj(i -> Grid.labels(grid.combination(i)).toString())
            .toList();
    return String.join(" ", labels);
  }

  private Grid read(String yaml, Faults faults) {
    return new GridReader(catalog, Setting.of(Root.class), List.of("name"), faults)
        .read(TreeReader.read("grid", yaml, faults));
  }
}
