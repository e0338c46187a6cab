/** LOW, MEDIUM or HIGH; null where the text is not a task. */
export type Level = 'LOW' | 'MEDIUM' | 'HIGH';

export interface Score {
  task: string;
  /** The words that were read; absent for a published task. */
  read_as?: string;
  /** That the text says a task at all; absent where nothing was read. */
  task_probability?: number;
  level: Level | null;
  /** 0 to 1. */
  exposure: number | null;
  /** Why there is no level, in a sentence. */
  why_not?: string;
  /** The 80 % range. */
  interval?: [number, number];
  probabilities?: { E0: number; E1: number; E2: number };
  basis?: 'rated' | 'linked' | 'predicted';
  because?: { activity: string; id: string; weight: number; exposure: number; part: number; sentence: string }[];
  other_activities?: number;
  wording?: number;
  nearest?: { task: string; level: Level; by: 'people' | 'this publication'; likeness: number }[];
  did_you_mean?: { task: string; level: Level }[];
  tasks?: { task: string; level: Level | null; exposure: number | null; why_not?: string }[];
}

export interface Match {
  query: string;
  /** Whether the first occupation can be taken without a look. */
  confident: boolean;
  doubt?: 'no_letters' | 'nothing_near' | 'no_job' | 'not_here' | 'several';
  why_not?: string;
  /** The most likely first. */
  matches: {
    code: string;
    title: string;
    page: string;
    written?: string;
    /** The probability that it is the right one. */
    score: number;
    because: { met: 'title' | 'task' | 'words'; text: string };
  }[];
}

export interface About {
  version: string;
  commit: string;
  edition: { volume: number; number: number; date: string; digest: string };
  task_model: string;
}

export class Engine {
  private constructor();
  about(): About;
  score(task: string): Score;
  /** `top` is 1 to 50; 5 if it is left out. */
  match(title: string, top?: number): Match;
  /** The line that `willai score` prints. */
  scoreJson(task: string): string;
  /** The line that `willai match` prints. */
  matchJson(title: string, top?: number): string;
}

export interface Options {
  /** engine.wasm, as bytes or compiled; the one of this package by default. */
  module?: BufferSource | WebAssembly.Module;
  /** An engine as `willai_pack` makes it, also compressed with gzip; the one of this package by default. */
  pack?: Uint8Array;
}

export function openEngine(options?: Options): Promise<Engine>;
