package basin.problems.models;

import basin.problems.surfaces.StartPoint;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A student of n ReLU neurons learns a teacher of k, whose weights are the axes, on all Gaussian
 * inputs at once: the expected loss in closed form. From k = 6 on there are minima in which a
 * student's neuron stands for the wrong teachers; one neuron more makes most of them vanish.
 *
 * <pre>
 * f(W) = ½ E(Σᵢ relu(wᵢ·x) − Σⱼ relu(eⱼ·x))²,  x normal in k dimensions
 *      = ½ Σᵢⱼ κ(wᵢ, wⱼ) − Σᵢⱼ κ(wᵢ, eⱼ) + ½ Σᵢⱼ κ(eᵢ, eⱼ)
 * κ(a, b) = ‖a‖‖b‖ (sin t + (π − t) cos t)/2π,  t the angle between a and b
 * </pre>
 *
 * <p>Where a neuron is 0 there is a kink: it counts as orthogonal to all others, without curvature
 * of its own.
 */
@Doc("A ReLU student learns an orthonormal ReLU teacher on Gaussian inputs, in closed form.")
@Formula("f(W) = ½ E(Σᵢ relu(wᵢ·x) − Σⱼ relu(eⱼ·x))²,  x ~ N(0, I)")
@Source(
    "Safran and Shamir 2018, Spurious local minima are common in two-layer ReLU neural networks;"
        + " κ by Cho and Saul 2009, Kernel methods for deep learning")
@Convention("the factor ½ as in the source; coordinates are W row by row, one neuron a row")
public record StudentTeacherRelu(
    @Doc("neurons of the teacher and dimensions of an input, k")
        @Default("6")
        @Range(from = 1, to = 1000)
        int teacher,
    @Doc("neurons of the student, n; absent: k") @Default("") @Range(from = 1, to = 1000)
        Optional<Integer> student,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal with"
                + " variance 1/k, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Surface {
  /** With more minima than that only one is told. */
  private static final int LARGEST = 6;

  /** Copies the start point, after a look at its length. */
  public StudentTeacherRelu {
    start = StartPoint.checked(start, teacher * student.orElse(teacher));
  }

  private int neurons() {
    return student.orElse(teacher);
  }

  @Override
  public int dimension() {
    return teacher * neurons();
  }

  private Neuron[] students(Vec x) {
    Neuron[] students = new Neuron[neurons()];
    for (int i = 0; i < students.length; i++) {
      double[] weights = new double[teacher];
      for (int c = 0; c < teacher; c++) {
        weights[c] = x.get(i * teacher + c);
      }
      students[i] = new Neuron(weights);
    }
    return students;
  }

  private Neuron[] teachers() {
    Neuron[] teachers = new Neuron[teacher];
    for (int j = 0; j < teacher; j++) {
      double[] axis = new double[teacher];
      axis[j] = 1;
      teachers[j] = new Neuron(axis);
    }
    return teachers;
  }

  @Override
  public double value(Vec x) {
    Neuron[] students = students(x);
    Neuron[] teachers = teachers();
    return sum(students, students) / 2 - sum(students, teachers) + sum(teachers, teachers) / 2;
  }

  /** Σ κ over all pairs. */
  private static double sum(Neuron[] some, Neuron[] others) {
    double sum = 0;
    for (Neuron one : some) {
      for (Neuron other : others) {
        sum += new NeuronPair(one, other).kernel();
      }
    }
    return sum;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    Neuron[] students = students(x);
    Neuron[] teachers = teachers();
    for (int i = 0; i < students.length; i++) {
      double[] slope = new double[teacher];
      for (Neuron other : students) {
        new NeuronPair(students[i], other).addSlope(1, slope);
      }
      for (Neuron other : teachers) {
        new NeuronPair(students[i], other).addSlope(-1, slope);
      }
      for (int c = 0; c < teacher; c++) {
        gradient.set(i * teacher + c, slope[c]);
      }
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    Neuron[] students = students(x);
    Neuron[] teachers = teachers();
    for (int i = 0; i < students.length; i++) {
      double[][] own = new double[teacher][teacher];
      for (int c = 0; c < teacher; c++) {
        own[c][c] = 0.5; // of κ(w, w) = ½‖w‖²
      }
      for (int j = 0; j < students.length; j++) {
        if (j != i) {
          NeuronPair pair = new NeuronPair(students[i], students[j]);
          pair.addCurvature(1, own);
          write(pair.mixedCurvature(), i, j, hessian);
        }
      }
      for (Neuron other : teachers) {
        new NeuronPair(students[i], other).addCurvature(-1, own);
      }
      write(own, i, i, hessian);
    }
    return true;
  }

  private void write(double[][] block, int i, int j, Matrix hessian) {
    for (int a = 0; a < teacher; a++) {
      for (int b = 0; b < teacher; b++) {
        hessian.set(i * teacher + a, j * teacher + b, block[a][b]);
      }
    }
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
    if (start.isEmpty()) {
      x.multiply(1 / Math.sqrt(teacher));
    }
  }

  /**
   * Minima with value 0: the teacher's neurons in any order, of up to 6 all orders; if the student
   * has more, those that are left share the last teacher with one. None if it has fewer.
   */
  @Override
  public List<double[]> minima() {
    if (neurons() < teacher) {
      return List.of();
    }
    List<int[]> orders = new ArrayList<>();
    int[] order = new int[teacher];
    for (int i = 0; i < teacher; i++) {
      order[i] = i;
    }
    if (teacher <= LARGEST) {
      permute(order, 0, orders);
    } else {
      orders.add(order);
    }
    return orders.stream().map(this::arranged).toList();
  }

  /** Neurons of the student, and axes: the teacher's neurons are told apart by nothing else. */
  @Override
  public List<Interchangeable> interchangeable() {
    int[][] neurons = new int[neurons()][teacher];
    int[][] axes = new int[teacher][neurons()];
    for (int i = 0; i < neurons(); i++) {
      for (int c = 0; c < teacher; c++) {
        neurons[i][c] = i * teacher + c;
        axes[c][i] = i * teacher + c;
      }
    }
    return List.of(new Interchangeable("neurons", neurons), new Interchangeable("axes", axes));
  }

  private double[] arranged(int[] order) {
    double[] minimum = new double[dimension()];
    int share = neurons() - teacher + 1;
    for (int i = 0; i < neurons(); i++) {
      int axis = order[Math.min(i, teacher - 1)];
      minimum[i * teacher + axis] = i < teacher - 1 ? 1 : 1.0 / share;
    }
    return minimum;
  }

  private static void permute(int[] order, int from, List<int[]> orders) {
    if (from == order.length) {
      orders.add(order.clone());
    }
    for (int i = from; i < order.length; i++) {
      swap(order, from, i);
      permute(order, from + 1, orders);
      swap(order, from, i);
    }
  }

  private static void swap(int[] order, int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}
