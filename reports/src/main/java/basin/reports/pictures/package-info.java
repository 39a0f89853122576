/**
 * What pictures of several sections share: colours for numbers, and no more points than the eye
 * sees.
 */
package basin.reports.pictures;
