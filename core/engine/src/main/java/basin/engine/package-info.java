/**
 * Numerics as a library of its own: numbers, random streams, data, networks and the one training
 * loop; no YAML, no injection framework, no files but the data sets' own.
 */
package basin.engine;
