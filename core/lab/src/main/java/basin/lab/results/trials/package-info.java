/** What the database keeps of trials: what came of them, their series, how far they are. */
package basin.lab.results.trials;
