/**
 * Starts Basin: parses the command line, wires the one injector, and turns what goes wrong into
 * words.
 */
package basin.runner;
