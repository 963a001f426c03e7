/**
 * The exact one-sided upper confidence bound of an error rate (Clopper and Pearson, 1934): the rate at which `errors` or fewer in
 * `trials` would be seen with probability 1 - confidence. Without an error it is 1 - 0.05^(1/n), about 3/n. 1 where nothing was tried.
 */
export function errorUpperBound(errors: number, trials: number, confidence = 0.95): number {
  if (errors >= trials) return 1;
  let [low, high] = [errors / trials, 1];
  for (let step = 0; step < 40; step += 1) {
    const rate = (low + high) / 2;
    if (atMost(errors, trials, rate) > 1 - confidence) low = rate;
    else high = rate;
  }
  return high;
}

/** Whether that bound is at most `budget`, without searching for it. */
export function isErrorWithin(budget: number, errors: number, trials: number, confidence = 0.95): boolean {
  if (budget >= 1) return true;
  return errors < trials && atMost(errors, trials, budget) <= 1 - confidence;
}

/** The probability of at most so many errors, summed in logarithms so that large numbers do not underflow. */
function atMost(errors: number, trials: number, rate: number): number {
  let logarithm = trials * Math.log1p(-rate);
  let sum = Math.exp(logarithm);
  for (let at = 1; at <= errors; at += 1) {
    logarithm += Math.log((trials - at + 1) / at) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logarithm);
  }
  return sum;
}

/** The Wilson score interval's upper end at 95 % (Wilson, 1927), for figures that are reported. 1 where nothing was tried. */
export function wilsonUpperBound(errors: number, trials: number): number {
  if (trials === 0) return 1;
  const z = 1.959964;
  const [rate, z2] = [errors / trials, z * z];
  const spread = z * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials * trials));
  return Math.min(1, (rate + z2 / (2 * trials) + spread) / (1 + z2 / trials));
}
