package basin.minima.atlas;

/**
 * What is settled before two points are matched.
 *
 * @param group which
 * @param part of the first point
 * @param from the part of the second that takes its place
 * @param sign with which: 1 or −1
 */
record Pin(int group, int part, int from, int sign) {}
