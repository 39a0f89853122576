package basin.lab.trial;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.data.Dataset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Names trials by their content: the first 32 hexadecimal digits of SHA-256 over Basin's version,
 * the canonical tree, the seed, each component used with the digest of its plugin's jar, and the
 * digest of each data set. Whatever can change a result changes the name, and nothing else does.
 */
public final class TrialNames {
  static final String BASIN = "Basin";
  static final String PLUGIN = "plugin ";
  static final String DATA = "data ";
  static final String AND = ", ";

  private static final int DIGITS = 32;

  private final String version;
  private final Function<Dataset, String> digests;

  /**
   * Names under a version of Basin.
   *
   * @param digests {@link Dataset#digest}, remembered; {@code DataRoom::digest}
   */
  public TrialNames(String version, Function<Dataset, String> digests) {
    this.version = version;
    this.digests = digests;
  }

  /** Names without a look at data files, for listing what would run. */
  public static TrialNames withoutData(String version) {
    return new TrialNames(version, dataset -> "");
  }

  /**
   * The name of a trial.
   *
   * @param tree canonical, one line of JSON
   * @param seed of the trial
   * @param components all that the tree names
   * @param data all data sets in it
   * @throws basin.spi.data.DataException if a data file is missing
   */
  public String name(
      String tree, long seed, Collection<Component> components, Collection<Dataset> data) {
    MessageDigest hash = sha256();
    add(hash, version);
    add(hash, tree);
    add(hash, Long.toString(seed));
    TreeSet<String> used = new TreeSet<>(); // neither the order of the walk nor repeats matter
    for (Component component : components) {
      used.add("component " + component.type().getName() + " " + component.origin().digest());
    }
    for (Dataset dataset : data) {
      used.add("data " + digests.apply(dataset));
    }
    used.forEach(input -> add(hash, input));
    return HexFormat.of().formatHex(hash.digest()).substring(0, DIGITS);
  }

  /**
   * What a name is made from beside tree and seed, as {@link basin.spi.run.Trial#inputs} holds it.
   * Data whose digests are not known are not named.
   *
   * @throws basin.spi.data.DataException if a data file is missing
   */
  public Map<String, String> inputs(Collection<Component> components, Collection<Dataset> data) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put(BASIN, version);
    for (Component component : components) {
      Origin origin = component.origin();
      inputs.merge(PLUGIN + origin.plugin(), origin.digest(), TrialNames::together);
    }
    for (Dataset dataset : data) {
      String digest = digests.apply(dataset);
      if (!digest.isEmpty()) {
        inputs.put(DATA + dataset, digest);
      }
    }
    return Collections.unmodifiableMap(inputs);
  }

  /** Two jars may hold plugins of one name. */
  private static String together(String some, String digest) {
    TreeSet<String> all = new TreeSet<>(List.of(some.split(AND)));
    all.add(digest);
    return String.join(AND, all);
  }

  private static void add(MessageDigest hash, String text) {
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
