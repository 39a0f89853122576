package basin.reports.wording;

import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of what is folded away. */
public final class Excerpt {
  /** A sentence ends before a capital, or with its text: never inside a number or a name. */
  private static final Pattern END = Pattern.compile("[.!?](?= \\p{Lu})");

  private Excerpt() {}

  /** Of elements; empty if none of them is a sentence. */
  public static String of(List<Element> elements) {
    for (Element element : elements) {
      if (element instanceof Paragraph paragraph) {
        return sentence(paragraph.text());
      }
      if (element instanceof Verdict verdict) {
        return sentence(verdict.text());
      }
    }
    return "";
  }

  /** Of a text. */
  static String sentence(String text) {
    Matcher end = END.matcher(text);
    return end.find() ? text.substring(0, end.end()) : text;
  }
}
