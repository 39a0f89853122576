package basin.optimizers.blocks;

import static java.util.Map.entry;

import basin.optimizers.rules.AdamW;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Optimizers of this room to try, each of a share of the past and of a weight decay. */
public final class BlockSpecimens {
  private static final Schedule RATE = new Constant(0.05);

  /** An optimizer of two settings that may follow schedules; what it lacks it passes by. */
  interface Settable {
    Optimizer of(Schedule share, Schedule decay);
  }

  static final Map<String, Settable> ALL =
      Map.ofEntries(
          entry("adafactor", (s, d) -> adafactor(Optional.empty(), true)),
          entry("adafactor at a rate", (s, d) -> adafactor(Optional.of(RATE), false)),
          entry("adafactor of torch", (s, d) -> adafactor(Adafactor.Form.TORCH)),
          entry("adafactor of keras", (s, d) -> adafactor(Adafactor.Form.KERAS)),
          entry("k-fac", BlockSpecimens::kFac),
          entry("lamb", (share, decay) -> new Lamb(RATE, share, share, 1e-6, decay)),
          entry("lars", (share, decay) -> new Lars(RATE, share, share, decay)),
          entry("mars", (share, decay) -> new Mars(RATE, share, share, share, 1e-8, decay)),
          entry(
              "muon",
              (s, d) -> muon(s, d, Muon.Orthogonalization.NEWTON_SCHULZ, Muon.Blocks.MATRICES)),
          entry(
              "muon of all blocks",
              (s, d) -> muon(s, d, Muon.Orthogonalization.NEWTON_SCHULZ, Muon.Blocks.ALL)),
          entry(
              "muon made exact",
              (s, d) -> muon(s, d, Muon.Orthogonalization.EXACT, Muon.Blocks.ALL)),
          entry("novograd", (share, decay) -> new NovoGrad(RATE, share, share, 1e-8, decay)),
          entry("shampoo", (share, decay) -> new Shampoo(RATE, 1e-3, 1, 64)),
          entry("shampoo now and then", (share, decay) -> new Shampoo(RATE, 1e-3, 3, 4)),
          entry("sm3", (share, decay) -> new Sm3(RATE, share, 1e-30)),
          entry("soap", (share, decay) -> new Soap(RATE, share, share, 1e-8, decay, 2, 64)));

  private BlockSpecimens() {}

  /** Without decay, and with shorter memory and decay. */
  public static Map<String, Optimizer> components() {
    Map<String, Optimizer> components = new TreeMap<>();
    ALL.forEach(
        (name, optimizer) -> {
          components.put(name, optimizer.of(new Constant(0.9), new Constant(0)));
          components.put(name + " with decay", optimizer.of(new Constant(0.6), new Constant(0.01)));
        });
    return components;
  }

  private static Optimizer adafactor(Optional<Schedule> rate, boolean scaled) {
    return new Adafactor(rate, 0.8, 1e-30, 1e-3, new Constant(1), scaled);
  }

  private static Optimizer adafactor(Adafactor.Form convention) {
    return new Adafactor(Optional.of(RATE), 0.8, 1e-7, 1e-3, new Constant(1), true, convention);
  }

  private static Optimizer kFac(Schedule share, Schedule decay) {
    Schedule one = new Constant(0.9);
    Optimizer others = new AdamW(RATE, one, one, 1e-8, decay, false);
    Schedule limit = new Constant(0.1);
    return new KFac(RATE, share, share, new Constant(0.01), limit, 2, 64, decay, others);
  }

  private static Optimizer muon(
      Schedule share, Schedule decay, Muon.Orthogonalization how, Muon.Blocks blocks) {
    Schedule one = new Constant(0.9);
    Optimizer others = new AdamW(RATE, one, one, 1e-8, decay, false);
    return new Muon(RATE, share, true, how, 5, Muon.Scale.SHAPE, decay, blocks, others);
  }
}
