/** The schedules that come with Basin: a scalar setting as a function of progress. */
package basin.schedules;
