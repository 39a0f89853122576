/** What made the difference: the factors of an experiment, their effects and how they interact. */
package basin.reports.factors;
