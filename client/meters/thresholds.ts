/** The percents of a limit that alerts are raised at, as the API has them. */
export const THRESHOLDS = [50, 70, 80, 90, 95, 99, 100] as const;
