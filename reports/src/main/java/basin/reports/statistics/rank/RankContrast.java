package basin.reports.statistics.rank;

/**
 * Two treatments compared by their mean ranks over blocks.
 *
 * @param first its place among the treatments, from 0
 * @param second the other's
 * @param z (R̄₁ − R̄₂)/√(k(k+1)/(6N)); above 0 if the second ranks better
 * @param nemenyi two-sided p of Nemenyi's test, which allows for all pairs at once
 * @param p two-sided, by the normal distribution, of this pair alone
 * @param holm p corrected by Holm's steps over all pairs
 */
public record RankContrast(
    int first, int second, double z, double nemenyi, double p, double holm) {}
