// The pages that are looked at one by one: one of every kind.
export const front = '/';
export const profession = '/profession/backend-developer';
export const deepDive = '/profession/backend-developer-write-code';

export const everyKind = [
  front,
  profession,
  deepDive,
  '/professions',
  '/explore',
  '/explore/pay?field=health-care&sort=-people',
  '/search',
  '/search?q=nurse',
  '/search?q=zzzzqqqq',
  '/methodology',
  '/sources',
  '/sources/anthropic-observed-use',
  '/compare/registered-nurse/physiotherapist',
  '/compare',
  '/compare?first=scientist&second=nurse',
  '/editions',
  '/editions/1-1',
  '/corrections',
  '/assessment',
  '/assessment/week',
  '/assessment/week?profession=registered-nurse',
  '/assessment/skills?profession=registered-nurse',
  '/result',
  '/result?profession=registered-nurse',
  '/result/compare?profession=registered-nurse',
  '/result/compare?profession=registered-nurse&with=average',
  '/result/changes?profession=registered-nurse',
  '/report/asked',
  '/privacy',
  '/roster',
  '/gallery',
  '/no-such-page',
];
