package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.sample.SampleCatalog;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Each;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that a file leaves open is an axis, though nobody writes one. */
class ImpliedAxesTest {
  private static final String DEALT =
      Trying.NETWORK.replace("data: digits", "data: {cards: {deal: {hands: 3}}}");

  /** Which cards are looked at. */
  record Deal(
      Optional<Integer> hands,
      @Each(below = "hands") Optional<Integer> hand,
      Optional<Long> seed) {}

  @Doc("Cards, dealt out.")
  record Cards(@Default("{}") Deal deal) implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      throw new AssertionError("nothing is loaded here");
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      throw new AssertionError("nothing is loaded here");
    }
  }

  @TempDir Path folder;
  private Trying trying;

  @BeforeEach
  void openFolder() {
    List<Component> all = new ArrayList<>(SampleCatalog.of().all());
    Origin origin = all.get(0).origin();
    all.add(new Component(Dataset.class, "cards", Cards.class, origin));
    trying = new Trying(folder, Catalog.of(all));
  }

  /** The hand of each trial; ∅ if the tree does not say. */
  private String hands(String yaml, Amendment... amendments) {
    StringBuilder hands = new StringBuilder();
    trying
        .trials(yaml, amendments)
        .forEach(
            trial -> {
              Matcher hand = Pattern.compile("\"hand\": *(\\d+)").matcher(trial.tree());
              hands.append(hand.find() ? hand.group(1) : "∅");
            });
    return hands.toString();
  }

  @Test
  void aBoundWithoutItsIndexIsATrialForEach() {
    assertEquals("012", hands(DEALT));
    assertEquals(List.of("problem.network.data.cards.deal.hand"), trying.read(DEALT).axes());
    assertTrue(
        trying.read(DEALT).resolved().contains("problem.network.data.cards.deal.hand: [0, 1, 2]"),
        trying.read(DEALT).resolved());
  }

  @Test
  void itVariesFasterThanWhatTheFileVariesAndSlowerThanTheSeed() {
    assertEquals(
        "001122001122", hands(DEALT + "seeds: 2\ngrid: {optimizer.adam.rate: [0.1, 0.2]}\n"));
  }

  @Test
  void theSameTrialsAreTheSameWhoeverWroteTheAxis() {
    String written = DEALT + "grid: {problem.network.data.deal.hand: [0, 1, 2]}\n";
    assertEquals(
        trying.trials(DEALT).stream().map(t -> t.id()).toList(),
        trying.trials(written).stream().map(t -> t.id()).toList());
  }

  @Test
  void aFileThatSaysWhichAsksForThatAlone() {
    String two = DEALT.replace("hands: 3", "hands: 3, hand: 2");
    assertEquals("2", hands(two));
    assertEquals(List.of(), trying.read(two).axes());
    assertEquals("20", hands(DEALT + "grid: {problem.network.data.cards.deal.hand: [2, 0]}\n"));
    assertEquals(
        "1", hands(DEALT, Amendment.set("problem.network.data.cards.deal.hand=1")), "from outside");
    assertEquals("∅", hands(DEALT.replace("hands: 3", "seed: 3")), "no bound, nothing to be below");
  }

  @Test
  void theCommandLineMayGiveTheBound() {
    assertEquals("0123", hands(DEALT, Amendment.set("problem.network.data.cards.deal.hands=4")));
  }

  @Test
  void withinAnAlternativeItIsAListInIt() {
    String grid =
        Trying.NETWORK
            + """
            grid:
              problem.network.data: [{cards: {deal: {hands: 2}}}, digits, {cards: {deal: {hands: 3, hand: 1}}}]
            """;
    assertEquals("01∅1", hands(grid));
    assertEquals("∅", hands(DEALT + "grid: {problem.network.data: [digits]}\n"), "replaced");
    String own = "  problem.network.data.cards.deal.hand: [1]\n";
    String cards = "grid:\n  problem.network.data: [{cards: {deal: {hands: 2, seed: [7, 8]}}}]\n";
    assertEquals("0101", hands(Trying.NETWORK + cards));
    assertEquals("11", hands(Trying.NETWORK + cards + own), "an axis of its own goes over it");
  }

  @Test
  void whatCannotBeWrittenOutIsSaidWithItsRepair() {
    String bound = DEALT + "grid: {problem.network.data.cards.deal.hands: [2, 3]}\n";
    assertEquals(
        "1 problem in some.yaml:\n  1  some.yaml:8:8  each alternative of hands has another number of hands; write"
            + " problem.network.data.cards.deal: [{hands: 3}, {hands: 5}], or set hand",
        trying.faults(bound).strip());
    assertEquals(
        "01012",
        hands(DEALT + "grid: {problem.network.data.cards.deal: [{hands: 2}, {hands: 3}]}\n"));
    String named =
        Trying.NETWORK
            + """
            grid:
              problem.network.data: {alternatives: {few: {cards: {deal: {hands: 2}}}}}
            """;
    assertEquals(
        "1 problem in some.yaml:\n  1  some.yaml:9:62  an alternative with a name is one trial, so it cannot stand for all its"
            + " hands; give the alternatives of problem.network.data no names, or set hand",
        trying.faults(named).strip());
    assertEquals("10", hands(named + "  problem.network.data.cards.deal.hand: [1, 0]\n"));
  }

  @Test
  void itIsThereWhereverInTheGridABoundIsWrittenAndOnceForAll() {
    String rates = "{optimizer.adam.rate: [0.1, 0.2]}";
    String united = DEALT + "grid: {union: [%s, {optimizer.adam.rate: 0.4}]}\n".formatted(rates);
    assertEquals("012012012", hands(united));
    String branch =
        Trying.NETWORK
            + "grid: {union: [{problem.network.data: {cards: {deal: {hands: 2}}}}, %s]}\n"
                .formatted(rates);
    assertEquals("01∅∅", hands(branch));
    String zipped =
        Trying.NETWORK
            + "grid: {zip: {problem.network.data: [{cards: {deal: {hands: 2}}}, digits],"
            + " train.batch: [8, 16]}}\n";
    String faults = trying.faults(zipped);
    assertTrue(
        faults.contains(
            "an alternative that is paired or drawn is one trial, so it cannot stand for all its hands;"
                + " take problem.network.data out of there, or set hand"),
        faults);
  }

  @Test
  void aBoundThatIsNoNumberIsOneFaultAndNoAxis() {
    String faults = trying.faults(DEALT.replace("hands: 3", "hands: many"));
    assertEquals(2, faults.strip().lines().count(), faults);
    assertTrue(faults.contains("is 'many', which is no number"), faults);
  }
}
