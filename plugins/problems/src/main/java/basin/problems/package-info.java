/** The problems that come with Basin: networks on data, and surfaces with a formula. */
package basin.problems;
