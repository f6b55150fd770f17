// Waiting on conditions. Tests here never sleep for a guessed time: they ask again until the answer is right, and the
// limit is generous because the machine that runs them may be slow and busy.

export const LIMIT = 60_000;
const PAUSE = 25;

/**
 * Asks until `check` gives something truthy, and returns it.
 * @template T
 * @param {string} what what is waited for, for the error's text
 * @param {() => T | Promise<T>} check an error counts as "not yet"; the last one is told
 * @param {number} [limit] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, check, limit = LIMIT) {
  const end = Date.now() + limit;
  let last;
  for (;;) {
    try {
      const answer = await check();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
