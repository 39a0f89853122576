package basin.reports.gradients.diagnosis;

import basin.reports.tables.TableDraft;
import basin.spi.diagnosis.Attempt;
import basin.spi.diagnosis.Condition;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Diagnostician;
import basin.spi.diagnosis.Suspicion;
import basin.spi.diagnosis.Symptom;
import basin.spi.report.Analysed;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether trials are healthy, what is probably at fault, and which change mends it. */
@Doc("What ails trials, and which change mends it, as an analysis found by trying.")
public record Ailments() implements Section {
  private static final String CONDITIONS = "conditions";
  private static final String SUSPICIONS = "suspicions";
  private static final String ATTEMPTS = "changes-tried";

  @Override
  public String title() {
    return "Diagnosis";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    for (Analysed analysed : results.analyses()) {
      if (analysed.analysis().orElse(null) instanceof Diagnostician diagnostician) {
        List<Diagnosis> diagnoses =
            diagnostician.diagnoses(results.asked(analysed), analysed.answers());
        if (!diagnoses.isEmpty()) {
          boolean gridded = !results.experiment().axes().isEmpty();
          elements.addAll(of(diagnoses, gridded, analysed));
        }
      }
    }
    return elements;
  }

  private static List<Element> of(List<Diagnosis> diagnoses, boolean gridded, Analysed analysed) {
    List<Element> elements = new ArrayList<>();
    diagnoses.stream()
        .sorted(Comparator.comparing(Diagnosis::healthy))
        .map(diagnosis -> verdict(diagnosis, gridded))
        .forEach(elements::add);
    elements.add(conditions(diagnoses).fromAnalysis(analysed.name()));
    TableDraft suspicions = suspicions(diagnoses, gridded);
    if (!suspicions.isEmpty()) {
      elements.add(
          suspicions.table(SUSPICIONS, "What is probably at fault").fromAnalysis(analysed.name()));
    }
    TableDraft attempts = attempts(diagnoses);
    if (!attempts.isEmpty()) {
      elements.add(
          attempts.table(ATTEMPTS, "Changes that were tried").fromAnalysis(analysed.name()));
    }
    elements.add(rule(diagnoses, gridded));
    return elements;
  }

  private static Verdict verdict(Diagnosis diagnosis, boolean gridded) {
    Said said = new Said(diagnosis, gridded);
    Verdict verdict =
        new Verdict(diagnosis.healthy() ? Tone.GOOD : Tone.BAD, said.sentence(), said.evidence());
    return diagnosis.suspicions().isEmpty()
        ? verdict.seeing(CONDITIONS)
        : verdict.seeing(SUSPICIONS);
  }

  private static Element.Table conditions(List<Diagnosis> diagnoses) {
    TableDraft draft =
        new TableDraft()
            .column("Setting", "")
            .column("Phase", "of the budget")
            .column("Signal", "the gravest of what there is")
            .column(
                "From layer", "the first that has it; of vanishing, the one nearest the outputs")
            .column("Slope", "of ln √(mean ‖∂ℓ/∂z‖²) from layer to layer, towards the outputs")
            .column("±", "half the interval of the slope that holds 95 of 100")
            .column("Numbers", "");
    for (Diagnosis diagnosis : diagnoses) {
      for (Condition condition : diagnosis.conditions()) {
        draft.row(
            Said.label(diagnosis),
            condition.phase(),
            condition.verdict().replace('-', ' '),
            condition.layer(),
            condition.slope(),
            condition.error(),
            condition.evidence());
      }
    }
    return draft.table(CONDITIONS, "How the signal fares, phase by phase");
  }

  private static TableDraft suspicions(List<Diagnosis> diagnoses, boolean gridded) {
    TableDraft draft =
        new TableDraft()
            .column("Setting", "")
            .column("Fault", "likeliest first")
            .column("Weight", "what speaks for it beforehand × the share that its change regained")
            .column("Why", "")
            .column("Change to try", gridded ? "to the trial alone" : "as --set takes it")
            .column(
                "Learnt before", "of what separates the best constant answer from a perfect one")
            .column("Learnt after", "the same with the change");
    for (Diagnosis diagnosis : diagnoses) {
      for (Suspicion suspicion : diagnosis.suspicions()) {
        boolean tried = !suspicion.tried().isEmpty();
        draft.row(
            Said.label(diagnosis),
            suspicion.fault().replace('-', ' '),
            suspicion.weight(),
            String.join("; ", suspicion.evidence()),
            tried ? new Said(diagnosis, gridded).command(suspicion.tried().get(0)) : "",
            tried ? suspicion.tried().get(0).before() : Double.NaN,
            tried ? suspicion.tried().get(0).after() : Double.NaN);
      }
    }
    return draft;
  }

  private static TableDraft attempts(List<Diagnosis> diagnoses) {
    TableDraft draft =
        new TableDraft()
            .column("Setting", "")
            .column("Change", "in the order of trying")
            .column("Mends", "the fault that it would mend")
            .column("Learnt before", "")
            .column("Learnt after", "")
            .column("Gain", "on training and validation rows alike, the smaller of both")
            .column("Helps", "by more than a tenth; of the trials that it was tried on, one first");
    for (Diagnosis diagnosis : diagnoses) {
      diagnosis
          .attempts()
          .forEach(
              tried ->
                  draft.row(
                      Said.label(diagnosis),
                      tried.change(),
                      tried.fault().replace('-', ' '),
                      tried.before(),
                      tried.after(),
                      tried.gain(),
                      helps(tried)));
    }
    return draft;
  }

  private static String helps(Attempt tried) {
    return (tried.helps() ? "yes" : "no")
        + (tried.trials() < 2 ? "" : ", " + tried.helped() + " of " + tried.trials());
  }

  private static Note rule(List<Diagnosis> diagnoses, boolean gridded) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "A setting is ill if most of its trials show a symptom that matters, or if a change helps"
            + " clearly: more than a tenth of what there is to learn, or of the best constant"
            + " answer's loss, on training rows and on validation rows alike.");
    lines.add(
        "A fault is what one change mends. It weighs what speaks for it beforehand times the share"
            + " of the possible gain that its change regained. Changes are tried on the trial of a"
            + " setting that learnt as much as half of them do, until none that is left could weigh"
            + " more. One that helps it is tried on more of them, if there are, and must help most;"
            + " numbers are those of the trial that gained as much as half of them.");
    if (gridded) {
      lines.add(
          "Changes are to a trial's own settings. The grid may set the same, so the experiment's"
              + " file is left as it is: show TRIAL --yaml writes a file of the trial alone.");
    }
    lines.add(
        "Gradients are those by a layer's sums, √(mean over rows of ‖∂ℓ/∂z‖²), of the first 256"
            + " rows.");
    diagnoses.stream()
        .flatMap(diagnosis -> diagnosis.symptoms().stream())
        .map(symptom -> line(symptom))
        .distinct()
        .forEach(lines::add);
    return new Note("How this is judged", lines);
  }

  private static String line(Symptom symptom) {
    return symptom.name().replace('-', ' ') + ": " + symptom.rule() + ".";
  }
}
