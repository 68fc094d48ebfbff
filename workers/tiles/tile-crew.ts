import type { TileAnswer, TileHost, TilePort, TileRequest } from './tile-port.ts';

/** Who hears what a crew member says; a member without one is idle. */
export interface TileForeman<Job, Columns> {
  onAnswer(member: CrewMember<Job, Columns>, answer: TileAnswer<Columns>): void;
  onDeath(member: CrewMember<Job, Columns>, reason: string): void;
}

/** One worker, with what its run must know of it. */
export interface CrewMember<Job, Columns> {
  readonly post: (request: TileRequest<Job>) => void;
  state: 'preparing' | 'working' | 'idle';
  /** The tile it works on. */
  tile: number | null;
  /** Ticks of the run's clock since its last answer. */
  silentTicks: number;
  foreman: TileForeman<Job, Columns> | null;
}

/** The workers of a pool: started when first needed, kept between jobs, replaced by the next `enlist` when lost. */
export class TileCrew<Job, Columns> {
  readonly #host: TileHost<Job, Columns>;
  readonly #ports = new Map<CrewMember<Job, Columns>, TilePort<Job>>();
  readonly #leaving = new Set<Promise<void>>();

  constructor(host: TileHost<Job, Columns>) {
    this.#host = host;
  }

  /** An idle worker, or a new one. Throws what the host throws when it cannot start one. */
  enlist(foreman: TileForeman<Job, Columns>): CrewMember<Job, Columns> {
    const idle = [...this.#ports.keys()].find((member) => member.foreman === null);
    if (idle) return Object.assign(idle, { foreman, tile: null, silentTicks: 0 });
    let port: TilePort<Job> | null = null;
    const member: CrewMember<Job, Columns> = { post: (request) => port?.post(request), state: 'idle', tile: null, silentTicks: 0, foreman };
    port = this.#host.openPort({
      onAnswer: (answer) => this.#ports.has(member) && member.foreman?.onAnswer(member, answer),
      onDeath: (reason) => this.#lose(member, reason),
    });
    this.#ports.set(member, port);
    return member;
  }

  /** The worker stays, without work. */
  release(member: CrewMember<Job, Columns>): void {
    member.foreman = null;
  }

  /** The worker is ended, whatever it is doing; nothing it still says is heard. */
  dismiss(member: CrewMember<Job, Columns>): void {
    const port = this.#ports.get(member);
    if (!port) return;
    this.#ports.delete(member);
    member.foreman = null;
    const leaving = port.terminate().finally(() => this.#leaving.delete(leaving));
    this.#leaving.add(leaving);
  }

  /** Ends every worker; settles when all are gone. */
  async close(): Promise<void> {
    for (const member of [...this.#ports.keys()]) this.dismiss(member);
    await Promise.all(this.#leaving);
  }

  #lose(member: CrewMember<Job, Columns>, reason: string): void {
    if (!this.#ports.has(member)) return;
    const { foreman } = member;
    this.dismiss(member);
    foreman?.onDeath(member, reason);
  }
}
