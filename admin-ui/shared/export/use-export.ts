import { useEffect, useRef, useState } from 'react';
import { type Column, csvPieces } from './csv.ts';
import { download } from './download.ts';
import { type FetchPage, type Gathered, nothingGathered, walkPages } from './walk-pages.ts';

export type ExportFormat = 'csv' | 'json';

export type ExportState =
  | { readonly at: 'rest' }
  | { readonly at: 'underway'; readonly rows: number }
  | { readonly at: 'failed'; readonly rows: number; readonly error: unknown }
  | { readonly at: 'done'; readonly rows: number; readonly file: string; readonly isCapped: boolean };

export interface ExportOf<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly fetchPage: FetchPage<Row>;
}

interface Underway<Row> {
  readonly format: ExportFormat;
  readonly gathered: Gathered<Row>;
}

/** One export at a time: started, cancelled, or gone on with where the line broke. Leaving the screen ends it. */
export function useExport<Row>({ name, columns, fetchPage }: ExportOf<Row>) {
  const [state, setState] = useState<ExportState>({ at: 'rest' });
  const stop = useRef<AbortController | null>(null);
  const underway = useRef<Underway<Row> | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function run(work: Underway<Row>): Promise<void> {
    underway.current = work;
    const { gathered, format } = work;
    const controller = new AbortController();
    stop.current = controller;
    setState({ at: 'underway', rows: gathered.rows.length });
    try {
      for await (const rows of walkPages(fetchPage, gathered, controller)) setState({ at: 'underway', rows });
      const file = `${name}.${format}`;
      if (gathered.rows.length > 0) download(file, fileOf(gathered.rows, columns, format));
      setState({ at: 'done', rows: gathered.rows.length, file, isCapped: gathered.state === 'capped' });
    } catch (error) {
      if (!controller.signal.aborted) setState({ at: 'failed', rows: gathered.rows.length, error });
    }
  }

  return {
    state,
    start: (format: ExportFormat) => void run({ format, gathered: nothingGathered<Row>() }),
    goOn: () => underway.current && void run(underway.current),
    cancel: () => {
      stop.current?.abort();
      underway.current = null;
      setState({ at: 'rest' });
    },
  };
}

function fileOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], format: ExportFormat): Blob {
  return format === 'csv'
    ? new Blob([...csvPieces(rows, columns)], { type: 'text/csv;charset=utf-8' })
    : new Blob([JSON.stringify(rows, null, 1)], { type: 'application/json' });
}
