/** Stored experiments as reports and commands read them. */
package basin.lab.results.reading;
