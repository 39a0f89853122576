package basin.lab.claims;

/**
 * A claim as the database keeps it: plain data, with axes and levels as the grid calls them.
 *
 * @param name the sentence it is called by
 * @param claim canonical tree as JSON
 * @param evidence canonical tree of the rule as JSON; empty for the customary one
 */
public record ClaimEntry(String name, String claim, String evidence) {}
