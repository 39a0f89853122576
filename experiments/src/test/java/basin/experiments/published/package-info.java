/** What was published, held against Basin by files of claims. */
package basin.experiments.published;
