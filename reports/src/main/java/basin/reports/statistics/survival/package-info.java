/**
 * Times to a target that some runs never reached: no run is dropped, none is given a made-up time.
 */
package basin.reports.statistics.survival;
