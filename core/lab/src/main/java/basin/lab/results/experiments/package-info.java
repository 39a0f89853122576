/**
 * What the database keeps of experiments: their plans, axes, claims, analyses, parts, and how they
 * go again.
 */
package basin.lab.results.experiments;
