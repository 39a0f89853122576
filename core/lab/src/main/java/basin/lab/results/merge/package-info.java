/** Several databases made one, and what contradicts that. */
package basin.lab.results.merge;
