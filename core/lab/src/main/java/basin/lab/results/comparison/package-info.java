/** Several experiments read as one. */
package basin.lab.results.comparison;
